package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Invented;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MeterTest {

    private final ChatRequest request = Asked.model("m", "");

    private Meter meter(ChatEvent... events) {
        var meter = new Meter(request);
        List.of(events).forEach(meter);
        return meter;
    }

    @Example
    void theProvidersWordCounts() {
        var told = new Usage(3, 0, 0, 0, 0, 40, 5, 0, "provider");
        var meter = meter(new ChatEvent.Text(0, "12345678"), new ChatEvent.Used(told));
        assertThat(meter.whole()).isEqualTo(told);
        assertThat(meter.broken()).isEqualTo(told);
    }

    @Example
    void theLastOfItsWordsCounts() {
        var meter = meter(
                new ChatEvent.Used(Usage.ofText(3, 1, "provider")), new ChatEvent.Used(Usage.ofText(3, 9, "provider")));
        assertThat(meter.whole().completion()).isEqualTo(9);
    }

    @Example
    void whereItSaysNothingEverythingThatWasSaidIsGuessed() {
        var meter = meter(
                new ChatEvent.Start(new ReplyHead("c", 1, "m")),
                new ChatEvent.Text(0, "1234"),
                new ChatEvent.Thought(0, "1234"),
                new ChatEvent.CallStart(0, 0, "id", "1234", null),
                new ChatEvent.CallArguments(0, 0, "12345"),
                new ChatEvent.Proof(0, new Reasoning(null, "signature", null, null)),
                new ChatEvent.Finish(0, FinishReason.STOP));
        assertThat(meter.whole().completion()).as("17 characters").isEqualTo(5);
        assertThat(meter.whole().prompt()).isPositive();
        assertThat(meter.whole().source()).isEqualTo("estimated");
    }

    @Example
    void whoClaimsToHaveSaidSomethingForNothingIsNotBelieved() {
        var nothing = Usage.ofText(7, 0, "provider");
        var meter = meter(new ChatEvent.Text(0, "12345678"), new ChatEvent.Used(nothing));
        assertThat(meter.whole()).isEqualTo(Usage.ofText(7, 2, "estimated"));
        assertThat(meter(new ChatEvent.Used(nothing)).whole()).isEqualTo(nothing);
    }

    @Example
    void whatWasProducedSinceItsLastWordIsGuessed() {
        var early = new Usage(1, 2, 3, 4, 5, 1, 0, 0, "provider");
        var meter = meter(new ChatEvent.Used(early), new ChatEvent.Text(0, "12345678"));
        assertThat(meter.broken()).isEqualTo(new Usage(1, 2, 3, 4, 5, 2, 0, 0, "estimated"));
    }

    @Example
    void whoClaimsThatEverythingWasForNothingIsNotBelievedAtAll() {
        var meter = meter(new ChatEvent.Text(0, "12345678"), new ChatEvent.Used(Usage.ofText(0, 0, "provider")));
        assertThat(meter.whole()).isEqualTo(Usage.ofText(request.promptGuess(), 2, "estimated"));
        assertThat(request.promptGuess()).isPositive();
    }

    @Example
    void soundThatWasSentOnBeforeAReplyBrokeOffIsOwed() {
        var second = Json.object().put("data", "A".repeat(64_000)).put("transcript", "12345678");
        var meter = meter(
                new ChatEvent.Audio(0, second),
                new ChatEvent.Audio(0, Json.object().put("data", "A")));
        assertThat(meter.broken().audioOutput()).as("twenty tokens a second").isEqualTo(21);
        assertThat(meter.broken().output()).isEqualTo(2);
        assertThat(meter.whole()).isEqualTo(meter.broken());
        meter.accept(new ChatEvent.Used(Usage.ofText(3, 1, "provider")));
        assertThat(meter.broken()).isEqualTo(new Usage(3, 0, 0, 0, 0, 2, 0, 21, "estimated"));
    }

    @Property(tries = 200)
    void aWholeReplyCostsWhatItsStreamDoes(@ForAll long seed, @ForAll boolean told) {
        var invented = new Invented(seed);
        var reply = invented.reply(2);
        var known = told ? reply : new ChatReply(reply.head(), reply.choices(), null);
        var meter = meter(invented.streamed(known).toArray(new ChatEvent[0]));
        assertThat(Meter.of(request, known)).isEqualTo(meter.whole());
    }

    @Example
    void embeddingsCostWhatTheirInputsAreGuessedToBe() {
        var embedding = Asked.embedding("{\"model\":\"e\",\"input\":\"12345678\"}");
        var usage = Meter.ofInput(embedding);
        assertThat(usage.prompt()).isPositive();
        assertThat(usage.completion()).isZero();
        assertThat(usage.source()).isEqualTo("estimated");
    }
}
