package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

class ReplyFoldTest {

    private static ChatReply folded(List<ChatEvent> events) {
        var fold = new ReplyFold();
        events.forEach(fold);
        return fold.reply();
    }

    private static ChatReply.Choice only(ChatEvent... events) {
        return folded(List.of(events)).choices().getFirst();
    }

    @Property(tries = 500)
    void foldingTheEventsOfAReplyGivesIt(@ForAll long seed) {
        var reply = new Invented(seed).reply(3);
        var events = new ArrayList<ChatEvent>();
        ReplyEvents.of(reply, events::add);
        assertThat(folded(events)).isEqualTo(reply);
    }

    @Property(tries = 500)
    void itDoesNotMatterHowItIsCut(@ForAll long seed) {
        var invented = new Invented(seed);
        var reply = invented.reply(3);
        assertThat(folded(invented.streamed(reply))).isEqualTo(reply);
    }

    @Property(tries = 200)
    void foldingLeavesTheEventsAsTheyWere(@ForAll long seed) {
        var invented = new Invented(seed);
        var events = invented.streamed(invented.reply(2));
        assertThat(folded(events)).isEqualTo(folded(events));
    }

    @Example
    void eventsBeginWithTheHeadAndEndWithWhatWasUsed() {
        var reply = new Invented(7).reply(2);
        var events = new ArrayList<ChatEvent>();
        ReplyEvents.of(reply, events::add);
        assertThat(events.getFirst()).isEqualTo(new ChatEvent.Start(reply.head()));
        assertThat(events.getLast()).isEqualTo(new ChatEvent.Used(reply.usage()));
        events.clear();
        ReplyEvents.of(new ChatReply(reply.head(), reply.choices(), null), events::add);
        assertThat(events.getLast()).isInstanceOf(ChatEvent.Finish.class);
    }

    @Example
    void aProofBelongsToTheThoughtsBeforeIt() {
        var choice = only(
                new ChatEvent.Thought(0, "a"),
                new ChatEvent.Thought(0, "b"),
                new ChatEvent.Proof(0, new Reasoning("b", "S1", null, Reasoning.CLAUDE)),
                new ChatEvent.Proof(0, new Reasoning(null, "S2", null, Reasoning.CLAUDE)),
                new ChatEvent.Thought(0, "c"));
        assertThat(choice.said().reasoning())
                .containsExactly(
                        new Reasoning("ab", "S1", null, Reasoning.CLAUDE),
                        new Reasoning(null, "S2", null, Reasoning.CLAUDE),
                        Reasoning.unsigned("c"));
    }

    @Example
    void whatNobodyCanReadDoesNotTakeTheThoughtsBeforeIt() {
        var hidden = new Reasoning(null, null, "D", null);
        var choice = only(new ChatEvent.Thought(0, "a"), new ChatEvent.Proof(0, hidden));
        assertThat(choice.said().reasoning()).containsExactly(Reasoning.unsigned("a"), hidden);
    }

    @Example
    void soundAndItsTranscriptGrowAndItsIdDoesNot() {
        var choice =
                only(audio("{\"id\":\"a\",\"transcript\":\"x\"}"), audio("{\"id\":\"a\",\"data\":\"AA\"}"), audio("""
                {"data":"BB","transcript":"y","expires_at":9}"""));
        assertThat(choice.said().audio())
                .isEqualTo(json("{\"id\":\"a\",\"transcript\":\"xy\",\"data\":\"AABB\",\"expires_at\":9}"));
    }

    private static ChatEvent audio(String audio) {
        return new ChatEvent.Audio(0, json(audio));
    }

    private static JsonNode json(String text) {
        return Json.read(text);
    }

    @Example
    void probabilitiesGrowTokenByToken() {
        var choice = only(
                new ChatEvent.Logprobs(0, json("{\"content\":[{\"token\":\"a\"}],\"refusal\":null}")),
                new ChatEvent.Logprobs(0, json("{\"content\":[{\"token\":\"b\"}],\"refusal\":null}")));
        assertThat(choice.logprobs())
                .isEqualTo(json("{\"content\":[{\"token\":\"a\"},{\"token\":\"b\"}],\"refusal\":null}"));
    }

    @Example
    void theLastWordOnUsageCounts() {
        var first = Usage.ofText(1, 1, "provider");
        var last = Usage.ofText(1, 9, "provider");
        assertThat(folded(List.of(new ChatEvent.Used(first), new ChatEvent.Used(last)))
                        .usage())
                .isEqualTo(last);
        assertThat(folded(List.of()).usage()).isNull();
    }

    @Example
    void eventsSayNothingOfWhatIsInThem() {
        var events = List.of(
                new ChatEvent.Text(0, "secret"),
                new ChatEvent.Refusal(0, "secret"),
                new ChatEvent.Thought(0, "secret"),
                new ChatEvent.CallArguments(0, 0, "secret"),
                new ChatEvent.Proof(0, new Reasoning("secret", "secret", "secret", null)));
        assertThat(events).allSatisfy(event -> assertThat(event.toString()).doesNotContain("secret"));
    }
}
