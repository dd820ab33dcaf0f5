package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnthropicReaderTest {

    private static final ChatRequest PLAIN = Asked.model("claude", "");

    private static ChatReply read(ChatRequest request, String model, String body) {
        return new ClaudeMessages(ClaudeHost.ANTHROPIC)
                .read(request, Claude.offer(model), body.getBytes(StandardCharsets.UTF_8));
    }

    private static ChatReply read(String body) {
        return read(PLAIN, "claude-haiku-4-5", body);
    }

    @Test
    void readsAllThatIsSaid() {
        var reply = read("""
                {"id":"msg_1","type":"message","role":"assistant","model":"claude-haiku-4-5-1","content":[
                 {"type":"thinking","thinking":"Hm.","signature":"c2ln"},{"type":"thinking","thinking":"Well."},
                 {"type":"text","text":"It is ","citations":null},{"type":"text","text":"six."},
                 {"type":"tool_use","id":"t1","name":"add","input":{"a":2.50,"b":{"c":[]}}},
                 {"type":"tool_use","id":"","name":"now"}],
                 "stop_reason":"tool_use","usage":{"input_tokens":5,"cache_read_input_tokens":2,
                 "cache_creation_input_tokens":3,"output_tokens":9,"output_tokens_details":{"thinking_tokens":4},
                 "service_tier":"priority"}}""");
        assertThat(reply.head().id()).isEqualTo("msg_1");
        assertThat(reply.head().serviceTier()).isEqualTo("priority");
        assertThat(reply.usage()).isEqualTo(new Usage(5, 2, 3, 0, 0, 5, 4, 0, "provider"));
        var choice = reply.choices().getFirst();
        assertThat(choice.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
        var said = choice.said();
        assertThat(said.content()).isEqualTo("It is six.");
        assertThat(said.reasoning())
                .containsExactly(new Reasoning("Hm.", "c2ln", null, Reasoning.CLAUDE), Reasoning.unsigned("Well."));
        assertThat(said.calls()).hasSize(2);
        assertThat(said.calls().getFirst()).isEqualTo(new ToolCall("t1", "add", "{\"a\":2.50,\"b\":{\"c\":[]}}"));
        assertThat(said.calls().get(1).id()).startsWith("call_");
        assertThat(said.calls().get(1).arguments()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "end_turn, STOP",
        "stop_sequence, STOP",
        "pause_turn, STOP",
        "tool_use, STOP",
        "max_tokens, LENGTH",
        "model_context_window_exceeded, LENGTH",
        "refusal, CONTENT_FILTER",
        "astonishment, STOP",
    })
    void readsWhyItEnded(String reason, FinishReason expected) {
        var reply = read("{\"content\":[{\"type\":\"text\",\"text\":\"a\"}],\"stop_reason\":\"" + reason + "\"}");
        assertThat(reply.choices().getFirst().finishReason()).isEqualTo(expected);
        assertThat(reply.usage()).isNull();
    }

    @Test
    void takesTheFenceOffWhereTheModelWasTold() {
        var told = Asked.model(
                "claude",
                ",\"response_format\":{\"type\":\"json_object\"},\"tools\":[{\"type\":\"function\",\"function\":"
                        + "{\"name\":\"a\"}}]");
        var body = "{\"content\":[{\"type\":\"text\",\"text\":\"```json\\n{}\\n```\"}],\"stop_reason\":\"end_turn\"}";
        assertThat(read(told, "claude-haiku-4-5", body)
                        .choices()
                        .getFirst()
                        .said()
                        .content())
                .isEqualTo("{}");
        assertThat(read(body).choices().getFirst().said().content()).isEqualTo("```json\n{}\n```");
    }

    @Test
    void countsEachGoOfAReplyThatTookSeveral() {
        var reply = read("""
                {"content":[],"stop_reason":"end_turn","usage":{"input_tokens":5,"output_tokens":9,"iterations":[
                 {"type":"compaction","input_tokens":100,"output_tokens":10},
                 {"type":"message","input_tokens":5,"output_tokens":9},
                 {"type":"advisor_message","input_tokens":1000,"output_tokens":1000}]}}""");
        assertThat(reply.usage()).isEqualTo(new Usage(105, 0, 0, 0, 0, 19, 0, 0, "provider"));
    }

    @Test
    void countsACompactionThatNothingFollows() {
        var reply = read("""
                {"content":[{"type":"compaction","content":"x"}],"stop_reason":"compaction","usage":{"input_tokens":0,
                 "output_tokens":0,"iterations":[{"type":"compaction","input_tokens":100,"output_tokens":10}]}}""");
        assertThat(reply.usage()).isEqualTo(new Usage(100, 0, 0, 0, 0, 10, 0, 0, "provider"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"content\":\"Hi\"}", "null"})
    void refusesWhatIsNoReply(String body) {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> read(body))
                .satisfies(thrown -> assertThat(thrown.failure().code()).isEqualTo("provider_unavailable"));
    }

    @Test
    void failsOnAnErrorWithAGoodStatus() {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(
                        () -> read("{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"x\"}}"))
                .satisfies(thrown -> assertThat(thrown.failure().status()).isEqualTo(503));
    }

    @Test
    void readsForgivinglyWhatIsOfTheWrongType() {
        var reply = read("""
                {"id":7,"model":null,"content":["x",{"type":"text","text":3},{"type":"text","text":"a","citations":[1,{}]},
                 {"type":["tool_use"]},{"type":"thinking","thinking":{}},{"type":"redacted_thinking","data":1}],
                 "stop_reason":{},"usage":{"input_tokens":-5,"output_tokens":"many"}}""");
        assertThat(reply.choices().getFirst().said().content()).isEqualTo("a");
        assertThat(reply.usage()).isEqualTo(new Usage(0, 0, 0, 0, 0, 0, 0, 0, "provider"));
        assertThat(reply.head().model()).isEqualTo("claude-haiku-4-5");
    }
}
