package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.failure.Fails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiReaderTest {

    @Test
    void aWholeReplyIsReadWithAllThatItSays() {
        var reply = Read.whole(Read.PLAIN, """
                {"id":"c1","object":"chat.completion","created":1780000000,"model":"m1","service_tier":"default",
                 "system_fingerprint":"fp","x_new":1,
                 "choices":[
                  {"index":0,"finish_reason":"stop","logprobs":{"content":[{"token":"a"}]},
                   "message":{"role":"assistant","content":"Hi","refusal":null,"annotations":[{"type":"url_citation"}],
                              "audio":{"id":"a1","data":"AA"}}},
                  {"index":1,"finish_reason":"content_filter","logprobs":null,
                   "message":{"role":"assistant","content":null,"refusal":"no","annotations":[]}}],
                 "usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}}""");
        assertThat(reply.head()).isEqualTo(new ReplyHead("c1", 1780000000, "m1", "fp", "default"));
        assertThat(reply.usage().prompt()).isEqualTo(3);
        var first = reply.choices().getFirst();
        assertThat(first.said().content()).isEqualTo("Hi");
        assertThat(first.said().refusal()).isNull();
        assertThat(first.said().annotations()).isEqualTo(Json.read("[{\"type\":\"url_citation\"}]"));
        assertThat(first.said().audio()).isEqualTo(Json.read("{\"id\":\"a1\",\"data\":\"AA\"}"));
        assertThat(first.logprobs()).isEqualTo(Json.read("{\"content\":[{\"token\":\"a\"}]}"));
        var second = reply.choices().get(1);
        assertThat(second.index()).isOne();
        assertThat(second.said().content()).isNull();
        assertThat(second.said().refusal()).isEqualTo("no");
        assertThat(second.said().annotations()).isNull();
        assertThat(second.finishReason()).isEqualTo(FinishReason.CONTENT_FILTER);
        assertThat(second.logprobs()).isNull();
    }

    @Test
    void whatAReplyDoesNotSayOfItselfIsMadeUp() {
        long now = System.currentTimeMillis() / 1_000;
        var head = Read.whole(Read.PLAIN, "{\"id\":\"\",\"created\":0,\"service_tier\":\"on_demand\",\"choices\":[{}]}")
                .head();
        assertThat(head.id()).matches("chatcmpl-[A-Za-z0-9]{24}");
        assertThat(head.created()).isBetween(now - 5, now + 60);
        assertThat(head.model()).isEqualTo("native-1");
        assertThat(head.serviceTier())
                .as("one that OpenAI's clients do not know")
                .isNull();
        assertThat(head.systemFingerprint()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "stop, STOP",
        "eos, STOP",
        "end_turn, STOP",
        "stop_sequence, STOP",
        "whatever, STOP",
        "'', STOP",
        "length, LENGTH",
        "max_tokens, LENGTH",
        "model_length, LENGTH",
        "max_output_tokens, LENGTH",
        "tool_calls, TOOL_CALLS",
        "tool_use, TOOL_CALLS",
        "function_call, TOOL_CALLS",
        "content_filter, CONTENT_FILTER",
        "sensitive, CONTENT_FILTER",
    })
    void everyWordForTheEndIsOneOfOpenAis(String theirs, FinishReason ours) {
        var choice = Read.choice("{\"finish_reason\":\"" + theirs + "\",\"message\":{\"content\":\"x\"}}", "");
        assertThat(choice.finishReason()).isEqualTo(ours);
    }

    @Test
    void whoSaysNoReasonJustStopped() {
        assertThat(Read.choice("{\"message\":{\"content\":\"x\"}}", "").finishReason())
                .isEqualTo(FinishReason.STOP);
        assertThat(Read.choice("{\"finish_reason\":7}", "").finishReason()).isEqualTo(FinishReason.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "insufficient_system_resource", "network_error"})
    void aChoiceThatEndedInAnErrorAndSaysNothingIsNoReply(String reason) {
        var body = "{\"choices\":[{\"finish_reason\":\"" + reason + "\",\"message\":{\"content\":\"\"}}]}";
        assertThat(Fails.of(() -> Read.whole(Read.PLAIN, body)).code()).isEqualTo("provider_unavailable");
    }

    @Test
    void callsAreReadInEveryForm() {
        assertThat(Read.said("""
                        {"tool_calls":[
                          {"id":"a","type":"function","function":{"name":"f","arguments":"{\\"x\\":1}"}},
                          {"id":"b","function":{"name":"f","arguments":{"x":1.10}}},
                          {"id":"c","function":{"name":"f"}},
                          {"id":"d","function":{"name":"f","arguments":null},
                           "extra_content":{"google":{"thought_signature":"S"}}},
                          {"id":"e","type":"custom","custom":{"name":"g","input":""}}]}""").calls())
                .containsExactly(
                        new ToolCall("a", "f", "{\"x\":1}"),
                        new ToolCall("b", "f", "{\"x\":1.10}"),
                        new ToolCall("c", "f", "{}"),
                        new ToolCall("d", "f", "{}", false, "S", Extras.NONE),
                        new ToolCall("e", "g", "", true, null, Extras.NONE));
    }

    @Test
    void aCallWithoutAnIdGetsOne() {
        assertThat(Read.said("{\"tool_calls\":[{\"function\":{\"name\":\"f\"}},{\"id\":\"\"}]}")
                        .calls())
                .extracting(ToolCall::id)
                .allSatisfy(id -> assertThat(id).matches("call_[A-Za-z0-9]{24}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCallInTheOldFormIsACall() {
        var choice = Read.choice(
                "{\"finish_reason\":\"function_call\",\"message\":{\"function_call\":{\"name\":\"f\",\"arguments\":\"{}\"}}}",
                "");
        assertThat(choice.said().calls()).singleElement().satisfies(call -> {
            assertThat(call.name()).isEqualTo("f");
            assertThat(call.id()).startsWith("call_");
        });
        assertThat(choice.finishReason()).isEqualTo(FinishReason.TOOL_CALLS);
    }

    @Test
    void whoCalledToolsDidNotJustStopUnlessMadeTo() {
        var body = "{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"tool_calls\":[{\"id\":\"a\","
                + "\"function\":{\"name\":\"f\"}}]}}]}";
        assertThat(Read.whole(Read.PLAIN, body).choices().getFirst().finishReason())
                .isEqualTo(FinishReason.TOOL_CALLS);
        assertThat(Read.whole(Read.NAMED, body).choices().getFirst().finishReason())
                .isEqualTo(FinishReason.STOP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "-",
            value = {
                "{\"content\":\"x\"} | x | -",
                "{\"content\":\"\"} | - | -",
                "{\"content\":null} | - | -",
                "{\"content\":7} | - | -",
                "{\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"},7,{}]} | ab | -",
                "{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"t\"}],\"closed\":true},"
                        + "{\"type\":\"text\",\"text\":\"a\"}]} | a | t",
                "{\"content\":[{\"type\":\"thinking\",\"thinking\":\"t\"}]} | - | t",
                "{\"content\":\"x\",\"reasoning_content\":\"t\"} | x | t",
                "{\"content\":\"x\",\"reasoning\":\"t\"} | x | t",
                "{\"content\":\"x\",\"reasoning\":null,\"reasoning_content\":\"\"} | x | -",
                "{\"content\":\"<think>t</think>x\"} | <think>t</think>x | -",
            })
    void contentAndReasoningAreReadInEveryForm(String message, String content, String thought) {
        var said = Read.said(message);
        assertThat(said.content()).isEqualTo(content);
        assertThat(said.reasoning())
                .isEqualTo(thought == null ? java.util.List.of() : java.util.List.of(Reasoning.unsigned(thought)));
    }

    @Test
    void proofsOfReasoningAreKept() {
        assertThat(Read.said("""
                        {"content":"x","reasoning":"t","reasoning_details":[
                          {"type":"reasoning.text","text":"t","signature":"S","format":"anthropic-claude-v1"},
                          {"type":"reasoning.summary","summary":"s"},
                          {"type":"reasoning.encrypted","data":"D"}]}""").reasoning())
                .containsExactly(new Reasoning("t", "S", null, Reasoning.CLAUDE), new Reasoning(null, null, "D", null));
        assertThat(Read.said("{\"reasoning\":\"t\",\"reasoning_details\":[{\"data\":\"D\"}]}")
                        .reasoning())
                .containsExactly(Reasoning.unsigned("t"), new Reasoning(null, null, "D", null));
    }

    @Test
    void sourcesBesideTheAnswerBecomeAnnotations() {
        var annotations = Read.choice("{\"message\":{\"content\":\"x\"}}", ",\"citations\":[\"https://a/\",7]")
                .said()
                .annotations();
        assertThat(annotations).isEqualTo(Json.read("""
                [{"type":"url_citation","url_citation":{"url":"https://a/","title":"","start_index":0,"end_index":0}}]"""));
        assertThat(Read.choice("{\"message\":{\"content\":\"x\"}}", ",\"citations\":[]")
                        .said()
                        .annotations())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>busy</html>",
                "[]",
                "null",
                "7",
                "{}",
                "{\"choices\":null}",
                "{\"choices\":{}}",
                "{\"choices\":[]}"
            })
    void whatIsNoReplyIsTheProvidersFault(String body) {
        var failure = Fails.of(() -> Read.whole(Read.PLAIN, body));
        assertThat(failure.status()).isEqualTo(502);
        assertThat(failure.code()).isEqualTo("provider_unavailable");
        assertThat(failure.message()).doesNotContain("html");
    }

    @Test
    void anErrorThatIsNullIsNone() {
        assertThat(Read.whole(Read.PLAIN, "{\"error\":null,\"choices\":[{}]}").choices())
                .hasSize(1);
    }

    @Test
    void logprobsInTheFormOfOldAreReadInTheNew() {
        var choice = Read.choice(
                "{\"message\":{\"content\":\"né\"},\"logprobs\":{\"tokens\":[\"n\",\"é\"],\"token_logprobs\":[-0.5,null],"
                        + "\"top_logprobs\":[{\"n\":-0.5,\"m\":-2},null]}}",
                "");
        assertThat(choice.logprobs()).isEqualTo(Json.read("""
                {"content":[
                  {"token":"n","logprob":-0.5,"bytes":[110],"top_logprobs":[
                    {"token":"n","logprob":-0.5,"bytes":[110]},{"token":"m","logprob":-2,"bytes":[109]}]},
                  {"token":"é","logprob":0,"bytes":[195,169],"top_logprobs":[]}],
                 "refusal":null}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"tokens\":[]}", "{\"token_ids\":[1]}", "-0.5", "null"})
    void logprobsThatNobodyCanReadAreNone(String logprobs) {
        assertThat(Read.choice("{\"message\":{\"content\":\"a\"},\"logprobs\":" + logprobs + "}", "")
                        .logprobs())
                .isNull();
    }
}
