package dev.hubgate.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.Violation;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Restorer;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.reply.ReplyScan;
import dev.hubgate.firewall.text.Detector;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Invented;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.chat.ResponseFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReplyGuardTest {

    private static final Detector DETECTOR = new Detector(Names.shipped());
    private static final ChatEvent START = new ChatEvent.Start(new ReplyHead("r1", 9, "m1"));
    private static final ChatEvent STOP = new ChatEvent.Finish(0, FinishReason.STOP);

    private final Vault vault = new Vault(Set.of());

    private static ReplyGuard restoring(ToldReply told) {
        return new ReplyGuard(Restorer.of(told.vault), null, told.json ? new ResponseFormat.JsonObject() : null);
    }

    private ReplyGuard restoring() {
        return new ReplyGuard(Restorer.of(vault), null, null);
    }

    private ReplyGuard scanning(Action usual) {
        var actions = Policy.actions(usual, Map.of(EntityType.PERSON, Action.OFF));
        var policy = new Policy(
                Sensitivity.BALANCED,
                actions,
                List.of(),
                AllowList.NONE,
                Action.OFF,
                Action.OFF,
                Action.OFF,
                true,
                true);
        return new ReplyGuard(Restorer.of(vault), new ReplyScan(DETECTOR, policy, vault, Duration.ofMinutes(1)), null);
    }

    private static List<ChatEvent> through(ReplyGuard guard, List<ChatEvent> events) {
        var out = new ArrayList<ChatEvent>();
        var guarded = guard.events(out::add);
        events.forEach(guarded);
        guarded.end();
        return out;
    }

    private static ChatReply folded(List<ChatEvent> events) {
        var fold = new ReplyFold();
        events.forEach(fold);
        return fold.reply();
    }

    @Property(tries = 3_000)
    void everyPlaceIsRestoredInPiecesAsInTheWholeAndAsItWasMeant(@ForAll long seed) {
        var told = new ToldReply(seed, 30);
        assertThat(restoring(told).reply(told.said)).isEqualTo(told.meant);
        var events = new Invented(seed).streamed(told.said);
        assertThat(folded(through(restoring(told), events))).isEqualTo(told.meant);
    }

    @Property(tries = 500)
    void aReplyWithoutPlaceholdersStaysAsItIs(@ForAll long seed) {
        vault.placeholder("EMAIL", "jo@x.org");
        var invented = new Invented(seed);
        var reply = invented.reply(3);
        assertThat(folded(through(restoring(), invented.streamed(reply)))).isEqualTo(reply);
        assertThat(restoring().reply(reply)).isEqualTo(reply);
    }

    /** In pieces as long as tokens are, with a placeholder in about a hundred characters. Prints what a piece costs. */
    @Example
    void streamsStayStreams() {
        long in = 0;
        long out = 0;
        var nanos = new ArrayList<Long>();
        for (long seed = 0; seed < 3_000; seed++) {
            var told = new ToldReply(seed, 8);
            var given = new ArrayList<ChatEvent>();
            var guarded = restoring(told).events(given::add);
            for (var event : new Invented(seed).streamed(told.said)) {
                in++;
                long begun = System.nanoTime();
                guarded.accept(event);
                nanos.add(System.nanoTime() - begun);
            }
            out += given.size();
        }
        report("restoring", in, out, nanos);
        assertThat((double) out / in).isGreaterThan(0.8);
    }

    @Example
    void streamsThatAreReadStayStreams() {
        vault.placeholder("EMAIL", "jo@x.org");
        var prose =
                "We wrote to [EMAIL_1] about the invoice of the office, which came twice, and they will look into it. "
                        .repeat(20);
        long in = 0;
        long out = 0;
        var nanos = new ArrayList<Long>();
        for (long seed = 0; seed < 40; seed++) {
            var given = new ArrayList<ChatEvent>();
            var guarded = scanning(Action.REDACT).events(given::add);
            for (var piece : new Invented(seed).pieces(prose)) {
                in++;
                long begun = System.nanoTime();
                guarded.accept(new ChatEvent.Text(0, piece));
                if (seed >= 20) {
                    nanos.add(System.nanoTime() - begun);
                }
            }
            guarded.accept(STOP);
            out += given.size();
            var fold = new ReplyFold();
            given.forEach(fold);
            assertThat(fold.reply().choices().getFirst().said().content())
                    .isEqualTo(prose.replace("[EMAIL_1]", "jo@x.org"));
        }
        report("reading", in, out, nanos);
        assertThat((double) out / in).isGreaterThan(0.8);
    }

    private static void report(String what, long in, long out, List<Long> nanos) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        long p99 = sorted[sorted.length * 99 / 100];
        System.out.printf(
                ">> %s: %d events in, %d out (%.3f); per event mean %.1f us, p50 %.1f us, p99 %.1f us%n",
                what,
                in,
                out,
                (double) out / in,
                Arrays.stream(sorted).average().orElse(0) / 1e3,
                sorted[sorted.length / 2] / 1e3,
                p99 / 1e3);
        assertThat(p99).isLessThan(Duration.ofMillis(50).toNanos());
    }

    @Example
    void whatIsKeptBackGoesOutBeforeWhatComesAfterIt() {
        vault.placeholder("EMAIL", "jo@x.org");
        var call = new ChatEvent.CallStart(0, 0, "c", "f", null);
        var next = new ChatEvent.CallStart(0, 1, "d", "f", null);
        var out = through(
                restoring(),
                List.of(
                        START,
                        new ChatEvent.Text(0, "a [EM"),
                        call,
                        new ChatEvent.CallArguments(0, 0, "\"[EMAIL_1"),
                        new ChatEvent.CallArguments(0, 0, "] [EM"),
                        next,
                        new ChatEvent.CallArguments(0, 1, "\\"),
                        STOP));
        assertThat(out)
                .containsExactly(
                        START,
                        new ChatEvent.Text(0, "a "),
                        new ChatEvent.Text(0, "[EM"),
                        call,
                        new ChatEvent.CallArguments(0, 0, "\""),
                        new ChatEvent.CallArguments(0, 0, "jo@x.org "),
                        new ChatEvent.CallArguments(0, 0, "[EM"),
                        next,
                        new ChatEvent.CallArguments(0, 1, "\\"),
                        STOP);
    }

    @Example
    void whatIsKeptBackOfAReplyThatBreaksOffComesOut() {
        vault.placeholder("EMAIL", "jo@x.org");
        assertThat(through(restoring(), List.of(new ChatEvent.Text(0, "[EM"))))
                .containsExactly(new ChatEvent.Text(0, "[EM"));
    }

    @Example
    void eventsThatNeedNothingGoOnAsTheyAre() {
        var event = new ChatEvent.Text(0, "[EMAIL_1]");
        assertThat(restoring().isIdle()).isTrue();
        assertThat(through(restoring(), List.of(event)).getFirst()).isSameAs(event);
        vault.placeholder("EMAIL", "jo@x.org");
        var plain = new ChatEvent.Text(0, "nothing");
        assertThat(through(restoring(), List.of(plain)).getFirst()).isSameAs(plain);
    }

    @Example
    void whatIsProvenIsToldAsItWasProven() {
        vault.placeholder("EMAIL", "jo@x.org");
        var block = new Reasoning(null, "S", null, Reasoning.CLAUDE);
        var out = through(
                restoring(),
                List.of(
                        new ChatEvent.Thought(0, "to [EMA"),
                        new ChatEvent.Thought(0, "IL_1]"),
                        new ChatEvent.Proof(0, block)));
        assertThat(out)
                .containsExactly(
                        new ChatEvent.Thought(0, "to "),
                        new ChatEvent.Thought(0, "jo@x.org"),
                        new ChatEvent.Proof(0, new Reasoning("to [EMAIL_1]", "S", null, Reasoning.CLAUDE), true));
    }

    @Example
    void whatIsHiddenOfAThoughtIsNotToldByItsProof() {
        var block = new Reasoning("mail anna.weber@posteo.de", "S", null, Reasoning.CLAUDE);
        var events = List.of(new ChatEvent.Thought(0, block.text()), new ChatEvent.Proof(0, block), STOP);
        assertThat(folded(through(scanning(Action.REDACT), events))
                        .choices()
                        .getFirst()
                        .said()
                        .reasoning())
                .containsExactly(Reasoning.unsigned("mail [EMAIL_1]"));
        assertThat(scanning(Action.REDACT)
                        .reply(folded(events))
                        .choices()
                        .getFirst()
                        .said()
                        .reasoning())
                .containsExactly(Reasoning.unsigned("mail [EMAIL_1]"));
    }

    @Example
    void whatTheModelSaysOfItselfIsHiddenAndTheRequestsOwnIsPutBack() {
        vault.placeholder("EMAIL", "jo@posteo.de");
        var text = "from [EMAIL_1] to anna.weber@posteo.de";
        var logprobs = new ChatEvent.Logprobs(0, Json.object().put("x", text));
        var guard = scanning(Action.REDACT);
        var choice = folded(through(guard, List.of(new ChatEvent.Text(0, text), logprobs, STOP)))
                .choices()
                .getFirst();
        assertThat(choice.said().content()).isEqualTo("from jo@posteo.de to [EMAIL_2]");
        assertThat(choice.logprobs()).isNull();
        assertThat(guard.violations())
                .containsExactly(new Violation("EMAIL", "choices[0].message.content", Action.REDACT, 1));
    }

    @Example
    void whereNothingIsHiddenLogprobsAreTold() {
        var logprobs = new ChatEvent.Logprobs(0, Json.object().put("x", "y"));
        assertThat(through(scanning(Action.REDACT), List.of(new ChatEvent.Text(0, "fine"), logprobs, STOP)))
                .containsExactly(new ChatEvent.Text(0, "fine"), logprobs, STOP);
    }

    @Example
    void aBlockedChoiceEndsBeforeTheFinding() {
        var events = List.of(
                new ChatEvent.Text(0, "mail anna.weber@posteo.de now"),
                new ChatEvent.Text(1, "fine"),
                new ChatEvent.CallStart(0, 0, "c", "f", null),
                new ChatEvent.CallArguments(0, 0, "{}"),
                STOP,
                new ChatEvent.Finish(1, FinishReason.STOP));
        var guard = scanning(Action.BLOCK);
        var streamed = folded(through(guard, events));
        assertThat(streamed).isEqualTo(scanning(Action.BLOCK).reply(folded(events)));
        var choice = streamed.choices().getFirst();
        assertThat(choice.said().content()).isEqualTo("mail ");
        assertThat(choice.said().calls()).isEmpty();
        assertThat(choice.finishReason()).isEqualTo(FinishReason.CONTENT_FILTER);
        assertThat(streamed.choices().get(1).finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(guard.violations())
                .containsExactly(new Violation("EMAIL", "choices[0].message.content", Action.BLOCK, 1));
    }

    @Example
    void argumentsStayJson() {
        var arguments = "{\"to\":\"anna.weber@posteo.de\",\"card_number\":4111111111111111}";
        var events = List.of(
                new ChatEvent.CallStart(0, 0, "c", "f", null), new ChatEvent.CallArguments(0, 0, arguments), STOP);
        var guard = scanning(Action.REDACT);
        var told = folded(through(guard, events))
                .choices()
                .getFirst()
                .said()
                .calls()
                .getFirst()
                .arguments();
        assertThat(Json.read(told)).isEqualTo(Json.read("{\"to\":\"[EMAIL_1]\",\"card_number\":\"[CREDIT_CARD_1]\"}"));
        assertThat(guard.violations())
                .extracting(Violation::path)
                .containsOnly("choices[0].message.tool_calls[0].function.arguments");
    }
}
