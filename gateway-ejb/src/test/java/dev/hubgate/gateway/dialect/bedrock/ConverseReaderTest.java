package dev.hubgate.gateway.dialect.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.audit.RequestRecord.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConverseReaderTest {

    private static final String SCHEMA =
            ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"n\","
                    + "\"schema\":{\"type\":\"object\",\"properties\":{}}}}";

    @Test
    void joinsTextAndTakesUsageInBuckets() {
        var reply = Streams.read(Streams.asked(""), Streams.CLAUDE, """
                {"output": {"message": {"role": "assistant", "content": [{"text": "Hel"}, {"text": "lo"}]}},
                 "stopReason": "end_turn", "metrics": {"latencyMs": 3},
                 "usage": {"inputTokens": 10, "cacheReadInputTokens": 7351, "cacheWriteInputTokens": 5, "outputTokens": 4,
                   "totalTokens": 7370}}""");
        assertThat(reply.head().id()).startsWith("chatcmpl-");
        assertThat(reply.head().model()).isEqualTo(Streams.CLAUDE.nativeId());
        assertThat(said(reply).content()).isEqualTo("Hello");
        assertThat(finish(reply)).isEqualTo(FinishReason.STOP);
        assertThat(reply.usage()).isEqualTo(new Usage(10, 7_351, 5, 0, 0, 4, 0, 0, "provider"));
    }

    @Test
    void readsCallsWithAnyKindOfInput() {
        var reply = Streams.read(Streams.asked(""), Streams.NOVA, """
                {"output": {"message": {"content": [
                  {"toolUse": {"toolUseId": "t1", "name": "f", "input": {"a": [1, {"b": null}]}}},
                  {"toolUse": {"toolUseId": "t2", "name": "g", "input": {}}},
                  {"toolUse": {"toolUseId": "t3", "name": "h", "input": "{\\"a\\":1}"}},
                  {"toolUse": {"name": "i"}},
                  {"toolUse": {"toolUseId": "t5", "name": "search", "type": "server_tool_use", "input": {}}},
                  {"toolResult": {"toolUseId": "t5", "content": [{"text": "found"}]}}]}},
                 "stopReason": "tool_use"}""");
        var calls = said(reply).calls();
        assertThat(calls).extracting("name").containsExactly("f", "g", "h", "i");
        assertThat(calls).extracting("arguments").containsExactly("{\"a\":[1,{\"b\":null}]}", "{}", "{\"a\":1}", "{}");
        assertThat(calls).extracting("id").startsWith("t1", "t2", "t3").doesNotContainNull();
        assertThat(said(reply).content()).isNull();
        assertThat(finish(reply)).isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(reply.usage()).isNull();
    }

    @Test
    void aModelThatCalledAndSaysItsTurnIsOverHasCalled() {
        var body = "{\"output\":{\"message\":{\"content\":[{\"toolUse\":{\"toolUseId\":\"t\",\"name\":\"f\","
                + "\"input\":{}}}]}},\"stopReason\":\"end_turn\"}";
        assertThat(finish(Streams.read(Streams.asked(""), Streams.NOVA, body))).isEqualTo(FinishReason.TOOL_CALLS);
        var named = Streams.asked(",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}},"
                + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]");
        assertThat(finish(Streams.read(named, Streams.NOVA, body))).isEqualTo(FinishReason.STOP);
    }

    @Test
    void keepsProofsOfReasoningApart() {
        var body = """
                {"output": {"message": {"content": [
                  {"reasoningContent": {"reasoningText": {"text": "Hm.", "signature": "sig"}}},
                  {"reasoningContent": {"redactedContent": "ZZZZ"}},
                  {"text": "Hi"}]}}, "stopReason": "end_turn"}""";
        assertThat(said(Streams.read(Streams.asked(""), Streams.CLAUDE, body)).reasoning())
                .containsExactly(
                        new Reasoning("Hm.", "sig", null, Reasoning.CLAUDE),
                        new Reasoning(null, null, "ZZZZ", "amazon-bedrock-anthropic-v1"));
        assertThat(said(Streams.read(Streams.asked(""), Offers.of("openai.gpt-oss-20b-1:0"), """
                {"output": {"message": {"content": [{"reasoningContent": {"reasoningText": {"text": "Hm."}}},
                  {"text": "Hi"}]}}, "stopReason": "end_turn"}"""))
                        .reasoning())
                .containsExactly(Reasoning.unsigned("Hm."));
    }

    @Test
    void citationsKeepTheirTextAndTheirPlace() {
        var reply = Streams.read(Streams.asked(""), Streams.NOVA, """
                {"output": {"message": {"content": [{"text": "See "},
                  {"citationsContent": {"content": [{"text": "this"}, {"text": "."}], "citations": [
                    {"title": "T", "location": {"web": {"url": "https://a.example/x", "domain": "a.example"}}},
                    {"title": "D", "location": {"documentPage": {"documentIndex": 0, "start": 1, "end": 2}}}]}}]}},
                 "stopReason": "end_turn"}""");
        assertThat(said(reply).content()).isEqualTo("See this.");
        assertThat(said(reply).annotations()).isEqualTo(Json.read("""
                [{"type": "url_citation", "url_citation": {"url": "https://a.example/x", "title": "T",
                  "start_index": 4, "end_index": 9}}]"""));
    }

    @ParameterizedTest
    @CsvSource({
        "end_turn,STOP",
        "stop_sequence,STOP",
        "tool_use,STOP",
        "max_tokens,LENGTH",
        "model_context_window_exceeded,LENGTH",
        "guardrail_intervened,CONTENT_FILTER",
        "content_filtered,CONTENT_FILTER",
        "malformed_model_output,STOP",
        "malformed_tool_use,STOP",
        "something_new,STOP"
    })
    void saysWhyItEnded(String reason, FinishReason meaning) {
        var body = "{\"output\":{\"message\":{\"content\":[{\"text\":\"x\"}]}},\"stopReason\":\"" + reason + "\"}";
        assertThat(finish(Streams.read(Streams.asked(""), Streams.NOVA, body))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html></html>",
                "[]",
                "{\"message\":\"Something went wrong\"}",
                "{\"output\":{\"message\":[]}}",
                "{\"output\":{\"message\":{\"content\":[]}},\"stopReason\":\"malformed_model_output\"}"
            })
    void whatIsNoReplyIsAFailureOfTheProvider(String body) {
        assertThatThrownBy(() -> Streams.read(Streams.asked(""), Streams.NOVA, body))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        thrown -> assertThat(thrown.failure().status()).isEqualTo(502));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"output\":{\"message\":{\"content\":[1,null,\"x\",[],{},{\"text\":5},{\"toolUse\":7},"
                        + "{\"reasoningContent\":{\"reasoningText\":8}},{\"citationsContent\":{\"citations\":{}}},"
                        + "{\"new\":{}}]}},\"usage\":[],\"stopReason\":9}",
                "{\"output\":{\"message\":{\"content\":\"x\"}},\"usage\":{\"inputTokens\":\"x\",\"outputTokens\":-5}}"
            })
    void wrongTypesArePassedOver(String body) {
        var reply = Streams.read(Streams.asked(""), Streams.NOVA, body);
        assertThat(said(reply).content()).isNull();
        assertThat(finish(reply)).isEqualTo(FinishReason.STOP);
    }

    @Test
    void theArgumentsOfTheAnswersToolAreTheAnswer() {
        var reply = Streams.read(Streams.asked(SCHEMA), Streams.NOVA, """
                {"output": {"message": {"content": [{"text": "<thinking>Which?</thinking>"},
                  {"toolUse": {"toolUseId": "t", "name": "json", "input": {"a": 1}}}]}}, "stopReason": "tool_use"}""");
        assertThat(said(reply).content()).isEqualTo("{\"a\":1}");
        assertThat(said(reply).calls()).isEmpty();
        assertThat(finish(reply)).isEqualTo(FinishReason.STOP);
    }

    @Test
    void whatIsSaidInsteadOfTheAnswersToolIsKept() {
        var reply = Streams.read(Streams.asked(SCHEMA), Streams.NOVA, """
                {"output": {"message": {"content": [{"text": "I will not."}]}}, "stopReason": "guardrail_intervened"}""");
        assertThat(said(reply).content()).isEqualTo("I will not.");
        assertThat(finish(reply)).isEqualTo(FinishReason.CONTENT_FILTER);
    }

    @Test
    void fencesAreTakenOffAnAnswerThatIsJson() {
        var reply = Streams.read(
                Streams.asked(",\"response_format\":{\"type\":\"json_object\"}"),
                Streams.NOVA,
                "{\"output\":{\"message\":{\"content\":[{\"text\":\"```json\\n{\\\"a\\\":1}\\n```\"}]}}}");
        assertThat(said(reply).content()).isEqualTo("{\"a\":1}");
    }

    private static ChatReply.Said said(ChatReply reply) {
        assertThat(reply.choices()).hasSize(1);
        return reply.choices().getFirst().said();
    }

    private static FinishReason finish(ChatReply reply) {
        return reply.choices().getFirst().finishReason();
    }
}
