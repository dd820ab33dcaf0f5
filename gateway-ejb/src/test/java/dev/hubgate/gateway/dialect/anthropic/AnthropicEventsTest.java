package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Retry;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnthropicEventsTest {

    private static final ChatRequest PLAIN = Asked.model("claude", ",\"stream\":true");

    private static Played begun(ChatRequest request) {
        return new Played(request).play("message_start", """
                        "message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-haiku-4-5-1","content":[],
                        "stop_reason":null,"usage":{"input_tokens":12,"cache_read_input_tokens":3,
                        "cache_creation_input_tokens":null,"output_tokens":1,"service_tier":"standard"}}""");
    }

    private static Played stopped(Played stream, String reason) {
        return stream.play(
                        "message_delta",
                        "\"delta\":{\"stop_reason\":\"" + reason
                                + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":9}")
                .play("message_stop", "");
    }

    private static Failure failure(ThrowingCallable call) {
        var failures = new ArrayList<Failure>();
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(call)
                .satisfies(thrown -> failures.add(thrown.failure()));
        return failures.getFirst();
    }

    @Test
    void tellsTheHeadAndWhatWasUsedAtOnce() {
        var told = begun(PLAIN).told();
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).isInstanceOfSatisfying(ChatEvent.Start.class, start -> {
            assertThat(start.head().id()).isEqualTo("msg_1");
            assertThat(start.head().model()).isEqualTo("claude-haiku-4-5-1");
            assertThat(start.head().serviceTier()).isEqualTo("default");
        });
        assertThat(told.get(1)).isEqualTo(new ChatEvent.Used(new Usage(12, 3, 0, 0, 0, 1, 0, 0, "provider")));
    }

    @Test
    void replacesWhatWasUsedByTheNewerSums() {
        var stream = begun(PLAIN).play("message_delta", """
                        "delta":{"stop_reason":"end_turn"},"usage":{"input_tokens":20,"cache_creation_input_tokens":5,
                        "output_tokens":9,"output_tokens_details":{"thinking_tokens":4}}""").play("message_stop", "");
        assertThat(stream.folded().usage()).isEqualTo(new Usage(20, 3, 5, 0, 0, 5, 4, 0, "provider"));
    }

    @Test
    void numbersCallsAmongThemselvesWhateverStandsBetween() {
        var stream = begun(PLAIN)
                .play("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}")
                .play("content_block_delta", "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hm\"}")
                .play("content_block_stop", "\"index\":0")
                .frame("ping", "not even JSON")
                .play(
                        "content_block_start",
                        "\"index\":1,\"content_block\":{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"a\",\"input\":{}}")
                .play(
                        "content_block_delta",
                        "\"index\":1,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"\"}")
                .play("content_block_stop", "\"index\":1")
                .play(
                        "content_block_start",
                        "\"index\":2,\"content_block\":{\"type\":\"server_tool_use\",\"id\":\"s\",\"name\":\"web_search\"}")
                .play(
                        "content_block_delta",
                        "\"index\":2,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{}\"}")
                .play("content_block_stop", "\"index\":2")
                .play(
                        "content_block_start",
                        "\"index\":3,\"content_block\":{\"type\":\"tool_use\",\"id\":\"t2\",\"name\":\"b\",\"input\":{}}")
                .play(
                        "content_block_delta",
                        "\"index\":3,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"x\\\":\"}")
                .play(
                        "content_block_delta",
                        "\"index\":3,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"1}\"}")
                .play("content_block_stop", "\"index\":3");
        assertThat(stopped(stream, "tool_use").told())
                .filteredOn(event -> !(event instanceof ChatEvent.Used) && !(event instanceof ChatEvent.Start))
                .containsExactly(
                        new ChatEvent.Text(0, "Hm"),
                        new ChatEvent.CallStart(0, 0, "t1", "a", null),
                        new ChatEvent.CallArguments(0, 0, "{}"),
                        new ChatEvent.CallStart(0, 1, "t2", "b", null),
                        new ChatEvent.CallArguments(0, 1, "{\"x\":"),
                        new ChatEvent.CallArguments(0, 1, "1}"),
                        new ChatEvent.Finish(0, FinishReason.TOOL_CALLS));
        assertThat(stream.isDone()).isTrue();
    }

    @Test
    void provesEachThoughtAtItsEnd() {
        var stream = begun(PLAIN)
                .play(
                        "content_block_start",
                        "\"index\":0,\"content_block\":{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"\"}")
                .play("content_block_delta", "\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"Hm.\"}")
                .play(
                        "content_block_delta",
                        "\"index\":0,\"delta\":{\"type\":\"signature_delta\",\"signature\":\"c2ln\"}")
                .play("content_block_stop", "\"index\":0")
                .play(
                        "content_block_start",
                        "\"index\":1,\"content_block\":{\"type\":\"redacted_thinking\",\"data\":\"ZW5j\"}")
                .play("content_block_stop", "\"index\":1");
        var said = stopped(stream, "end_turn").folded().choices().getFirst().said();
        assertThat(said.reasoning())
                .containsExactly(
                        new Reasoning("Hm.", "c2ln", null, Reasoning.CLAUDE),
                        new Reasoning(null, null, "ZW5j", Reasoning.CLAUDE));
        assertThat(said.content()).isNull();
    }

    @Test
    void namesSourcesByWhereTheyStandInTheJoinedText() {
        var stream = begun(PLAIN)
                .play("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"Look: \"}")
                .play("content_block_stop", "\"index\":0")
                .play("content_block_start", "\"index\":1,\"content_block\":{\"type\":\"text\",\"text\":\"\"}")
                .play("content_block_delta", """
                        "index":1,"delta":{"type":"citations_delta","citation":{"type":"web_search_result_location",
                        "url":"https://a.example/","title":"A","cited_text":"x","encrypted_index":"y"}}""")
                .play("content_block_delta", "\"index\":1,\"delta\":{\"type\":\"text_delta\",\"text\":\"it is\"}")
                .play("content_block_stop", "\"index\":1");
        var said = stopped(stream, "end_turn").folded().choices().getFirst().said();
        assertThat(said.annotations())
                .hasToString(
                        "[{\"type\":\"url_citation\",\"url_citation\":{\"url\":\"https://a.example/\",\"title\":\"A\","
                                + "\"start_index\":6,\"end_index\":11}}]");
    }

    @Test
    void unwrapsTheToolThatIsTheAnswer() {
        var stream = begun(Asked.model("claude", ",\"stream\":true,\"response_format\":{\"type\":\"json_object\"}"))
                .play(
                        "content_block_start",
                        "\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"t1\",\"name\":\"json\",\"input\":{}}")
                .play(
                        "content_block_delta",
                        "\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"a\\\":1}\"}")
                .play("content_block_stop", "\"index\":0");
        var choice = stopped(stream, "tool_use").folded().choices().getFirst();
        assertThat(choice.said().content()).isEqualTo("{\"a\":1}");
        assertThat(choice.said().calls()).isEmpty();
        assertThat(choice.finishReason()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        var stream = begun(PLAIN)
                .play("weather_report", "\"sun\":true")
                .play("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"hologram\"}")
                .play("content_block_delta", "\"index\":0,\"delta\":{\"type\":\"hologram_delta\",\"x\":[1]}")
                .play("content_block_delta", "\"index\":7,\"delta\":{\"type\":\"text_delta\",\"text\":\"lost\"}")
                .play("content_block_delta", "\"index\":\"a\",\"delta\":[]")
                .play("content_block_start", "\"index\":1,\"content_block\":\"text\"")
                .play("message_delta", "\"delta\":null,\"usage\":[]");
        var choice = stopped(stream, "compaction").folded().choices().getFirst();
        assertThat(choice.said().content()).isNull();
        assertThat(choice.finishReason()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void saysWhyItRefused() {
        var stream = begun(PLAIN).play("message_delta", """
                        "delta":{"stop_reason":"refusal","stop_details":{"type":"refusal","explanation":"No."}},
                        "usage":{"output_tokens":2}""").play("message_stop", "");
        var choice = stream.folded().choices().getFirst();
        assertThat(choice.finishReason()).isEqualTo(FinishReason.CONTENT_FILTER);
        assertThat(choice.said().refusal()).isEqualTo("No.");
    }

    @Test
    void failsOnAnErrorEvent() {
        var error = "\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}";
        var first = failure(() -> new Played(PLAIN).play("error", error));
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.code()).isEqualTo("provider_overloaded");
        var later = failure(() -> begun(PLAIN).play("error", "\"error\":{\"type\":\"api_error\"}"));
        assertThat(later.code()).isEqualTo("provider_unavailable");
        assertThat(later.retry()).isEqualTo(Retry.SAME_PROVIDER);
    }

    @Test
    void failsIfTheStreamBreaksOff() {
        assertThat(failure(() -> begun(PLAIN).end()).code()).isEqualTo("provider_unavailable");
        assertThat(failure(() -> new Played(PLAIN).frame("message_start", "{\"type\":"))
                        .code())
                .isEqualTo("provider_unavailable");
    }

    @Test
    void sustainsAStreamWithoutABeginning() {
        var stream = new Played(PLAIN)
                .play("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"Hi\"}")
                .play("message_stop", "")
                .play("content_block_start", "\"index\":1,\"content_block\":{\"type\":\"text\",\"text\":\"late\"}")
                .end();
        assertThat(stream.told().getFirst()).isInstanceOf(ChatEvent.Start.class);
        assertThat(stream.folded().choices().getFirst().said().content()).isEqualTo("Hi");
        assertThat(stream.folded().usage()).isNull();
    }

    @Test
    void hearsWhatTheMessageBeginsWith() {
        var start = """
                "message":{"id":"msg_1","content":[{"type":"text","text":"So: "},
                {"type":"tool_use","id":"t1","name":"a","input":{"b":1}}],"stop_reason":"tool_use",
                "usage":{"input_tokens":1,"output_tokens":0}}""";
        var reply = new Played(PLAIN)
                .play("message_start", start)
                .play("message_start", start)
                .play("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}")
                .play("content_block_delta", "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"yes\"}")
                .play("content_block_stop", "\"index\":0")
                .play("message_stop", "")
                .folded();
        var choice = reply.choices().getFirst();
        assertThat(choice.said().content()).isEqualTo("So: yes");
        assertThat(choice.said().calls())
                .extracting(call -> call.id() + call.arguments())
                .containsExactly("t1{\"b\":1}");
        assertThat(choice.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
    }
}
