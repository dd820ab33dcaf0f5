package dev.hubgate.gateway.dialect.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.Frame;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConverseEventsTest {

    private static final String END = """
            messageStop {"stopReason": "%s"}
            metadata {"usage": {"inputTokens": 3, "outputTokens": 2, "totalTokens": 5}, "metrics": {"latencyMs": 1}}
            """;

    @Test
    void textIsGivenOutAsItComesAndTheFinishAfterTheUsage() {
        var events = events("""
                messageStart {"p": "abc", "role": "assistant"}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"text": "Hel"}, "p": "ab"}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"text": ""}}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"text": "lo"}}
                contentBlockStop {"contentBlockIndex": 0}
                """ + END.formatted("end_turn"));
        assertThat(events.getFirst()).isInstanceOf(ChatEvent.Start.class);
        assertThat(events.subList(1, events.size()))
                .containsExactly(
                        new ChatEvent.Text(0, "Hel"),
                        new ChatEvent.Text(0, "lo"),
                        new ChatEvent.Used(new Usage(3, 0, 0, 0, 0, 2, 0, 0, "provider")),
                        new ChatEvent.Finish(0, FinishReason.STOP));
    }

    @Test
    void callsAreCountedFromZeroWhateverBlockTheyAre() {
        var events = events("""
                messageStart {}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"text": "Let me see."}}
                contentBlockStop {"contentBlockIndex": 0}
                contentBlockStart {"contentBlockIndex": 1, "start": {"toolUse": {"toolUseId": "t1", "name": "f"}}}
                contentBlockDelta {"contentBlockIndex": 1, "delta": {"toolUse": {"input": "{\\"a\\""}}}
                contentBlockDelta {"contentBlockIndex": 1, "delta": {"toolUse": {"input": ":1}"}}}
                contentBlockStop {"contentBlockIndex": 1}
                contentBlockStart {"contentBlockIndex": 2, "start": {"toolUse": {"toolUseId": "t2", "name": "g"}}}
                contentBlockDelta {"contentBlockIndex": 2, "delta": {"toolUse": {"input": ""}}}
                contentBlockStop {"contentBlockIndex": 2}
                contentBlockStart {"contentBlockIndex": 3, "start": {"toolUse": {"toolUseId": "s", "name": "x", "type": "server_tool_use"}}}
                contentBlockDelta {"contentBlockIndex": 3, "delta": {"toolUse": {"input": "{}"}}}
                contentBlockStop {"contentBlockIndex": 3}
                """ + END.formatted("tool_use"));
        assertThat(events.subList(2, events.size()))
                .containsExactly(
                        new ChatEvent.CallStart(0, 0, "t1", "f", null),
                        new ChatEvent.CallArguments(0, 0, "{\"a\""),
                        new ChatEvent.CallArguments(0, 0, ":1}"),
                        new ChatEvent.CallStart(0, 1, "t2", "g", null),
                        new ChatEvent.Used(new Usage(3, 0, 0, 0, 0, 2, 0, 0, "provider")),
                        new ChatEvent.CallArguments(0, 1, "{}"),
                        new ChatEvent.Finish(0, FinishReason.TOOL_CALLS));
    }

    @Test
    void reasoningIsProvenAtTheEndOfItsBlock() {
        var events = events("""
                messageStart {}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"reasoningContent": {"text": "H"}}}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"reasoningContent": {"text": "m."}}}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"reasoningContent": {"signature": "sig"}}}
                contentBlockStop {"contentBlockIndex": 0}
                contentBlockDelta {"contentBlockIndex": 1, "delta": {"reasoningContent": {"redactedContent": "ZZZZ"}}}
                contentBlockStop {"contentBlockIndex": 1}
                contentBlockDelta {"contentBlockIndex": 2, "delta": {"text": "Hi"}}
                """ + END.formatted("end_turn"));
        assertThat(events.subList(1, 6))
                .containsExactly(
                        new ChatEvent.Thought(0, "H"),
                        new ChatEvent.Thought(0, "m."),
                        new ChatEvent.Proof(0, new Reasoning("Hm.", "sig", null, Reasoning.CLAUDE)),
                        new ChatEvent.Proof(0, new Reasoning(null, null, "ZZZZ", "amazon-bedrock-anthropic-v1")),
                        new ChatEvent.Text(0, "Hi"));
    }

    @Test
    void citationsComeWhenTheirTextIsThere() {
        var events = events("""
                messageStart {}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"text": "👀: "}}
                contentBlockStop {"contentBlockIndex": 0}
                contentBlockDelta {"contentBlockIndex": 1, "delta": {"citation": {"title": "T", "location": {"web": {"url": "https://a.example/x"}}}}}
                contentBlockDelta {"contentBlockIndex": 1, "delta": {"text": "this."}}
                contentBlockStop {"contentBlockIndex": 1}
                """ + END.formatted("end_turn"));
        assertThat(events.get(3)).isEqualTo(new ChatEvent.Annotations(0, Json.read("""
                [{"type": "url_citation", "url_citation": {"url": "https://a.example/x", "title": "T",
                  "start_index": 3, "end_index": 8}}]""")));
    }

    @Test
    void whatNobodyKnowsIsPassedOver() {
        var events = events("""
                messageStart {}
                somethingNew not even json
                contentBlockStart {"contentBlockIndex": 0, "start": {"image": {"format": "png"}}}
                contentBlockDelta {"contentBlockIndex": 0, "delta": {"image": {"source": {}}}}
                contentBlockDelta {"contentBlockIndex": "x", "delta": {"text": 5, "toolUse": [], "reasoningContent": {"text": []}, "citation": 1}}
                contentBlockDelta {"delta": 7}
                contentBlockDelta {"contentBlockIndex": 9, "delta": {"toolUse": {"input": "{}"}}}
                contentBlockDelta {"contentBlockIndex": 1, "delta": {"text": "Hi"}}
                """ + END.formatted("end_turn"));
        assertThat(events).hasSize(4);
        assertThat(events.get(1)).isEqualTo(new ChatEvent.Text(0, "Hi"));
    }

    @Test
    void aStreamThatEndsWithoutUsageIsFinishedAllTheSame() {
        var events = events("messageStart {}\ncontentBlockDelta {\"delta\":{\"text\":\"x\"}}\n"
                + "messageStop {\"stopReason\":\"max_tokens\"}");
        assertThat(events.getLast()).isEqualTo(new ChatEvent.Finish(0, FinishReason.LENGTH));
    }

    @Test
    void aStreamThatBreaksOffIsAFailure() {
        assertThatThrownBy(() -> events("messageStart {}\ncontentBlockDelta {\"delta\":{\"text\":\"x\"}}"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        thrown -> assertThat(thrown.failure().code()).isEqualTo("provider_unavailable"));
    }

    @Test
    void anEventThatIsNoJsonIsAFailure() {
        assertThatThrownBy(() -> events("contentBlockDelta {\"delta\""))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        thrown -> assertThat(thrown.failure().code()).isEqualTo("provider_unavailable"));
    }

    @Test
    void nothingMoreIsAwaitedAfterTheUsage() {
        var events = new BedrockDialect().events(Streams.asked(""), Streams.CLAUDE);
        var out = new ArrayList<ChatEvent>();
        for (var frame : Streams.frames("messageStart {}\ncontentBlockDelta {\"delta\":{\"text\":\"x\"}}\n"
                + "messageStop {\"stopReason\":\"end_turn\"}")) {
            events.accept(frame, out::add);
        }
        assertThat(events.isDone()).isFalse();
        events.accept(new Frame(Frame.Kind.EVENT, "metadata", "{\"usage\":{}}"), out::add);
        assertThat(events.isDone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "throttlingException,429,rate_limit_exceeded",
        "ThrottlingException,429,rate_limit_exceeded",
        "validationException,400,invalid_request",
        "serviceUnavailableException,503,provider_overloaded",
        "internalServerException,502,provider_unavailable",
        "modelStreamErrorException,502,provider_unavailable",
        "modelTimeoutException,504,timeout",
        "somethingNew,502,provider_unavailable"
    })
    void exceptionsAreFailures(String name, int status, String code) {
        var frame = new Frame(Frame.Kind.EXCEPTION, name, "{\"message\":\"Too bad.\"}");
        assertThatThrownBy(() -> Streams.events(Streams.asked(""), Streams.CLAUDE, List.of(frame)))
                .isInstanceOfSatisfying(FailureException.class, thrown -> {
                    assertThat(thrown.failure().status()).isEqualTo(status);
                    assertThat(thrown.failure().code()).isEqualTo(code);
                });
    }

    private static List<ChatEvent> events(String lines) {
        return Streams.events(Streams.asked(""), Streams.CLAUDE, Streams.frames(lines));
    }
}
