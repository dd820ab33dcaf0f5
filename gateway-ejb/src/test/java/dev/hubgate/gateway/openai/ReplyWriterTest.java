package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReplyWriterTest {

    private static final ChatRequest PLAIN = Asked.model("m", "");
    private static final Usage USAGE = Usage.ofText(3, 2, "provider");

    private static ChatReply.Said said(String content, String refusal, List<Reasoning> reasoning, ToolCall... calls) {
        return new ChatReply.Said(content, refusal, reasoning, List.of(calls), null, null);
    }

    private static String written(ChatRequest request, ChatReply.Said said, FinishReason finish) {
        var choice = new ChatReply.Choice(0, said, finish, null);
        var reply = new ChatReply(new ReplyHead("c1", 9, "m1"), List.of(choice), USAGE);
        return new String(ReplyWriter.write(request, reply, USAGE), StandardCharsets.UTF_8);
    }

    private static JsonNode message(ChatRequest request, ChatReply.Said said) {
        return Json.read(written(request, said, FinishReason.STOP)).at("/choices/0/message");
    }

    @Test
    void aPlainReplyByteForByte() {
        assertThat(written(PLAIN, said("Hi", null, List.of()), FinishReason.STOP))
                .isEqualTo("{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":9,\"model\":\"m1\",\"choices\":["
                        + "{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hi\",\"refusal\":null,"
                        + "\"annotations\":[]},\"logprobs\":null,\"finish_reason\":\"stop\"}],"
                        + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2,\"total_tokens\":5,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":0,\"audio_tokens\":0},"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":0,\"audio_tokens\":0}}}");
    }

    @Test
    void callsOfEveryKind() {
        var message = message(
                PLAIN,
                said(
                        null,
                        null,
                        List.of(),
                        new ToolCall("a", "f", "{}", false, "S", Extras.NONE),
                        new ToolCall("b", "c", "free", true, null, Extras.NONE)));
        assertThat(message.get("content").isNull()).isTrue();
        assertThat(message.get("tool_calls")).isEqualTo(Json.read("""
                [{"id":"a","type":"function","function":{"name":"f","arguments":"{}"},
                  "extra_content":{"google":{"thought_signature":"S"}}},
                 {"id":"b","type":"custom","custom":{"name":"c","input":"free"}}]"""));
    }

    @Test
    void whoSpeaksOfFunctionsIsAnsweredSo() {
        var request = Asked.model("m", ",\"functions\":[{\"name\":\"f\"}]");
        var said = said(null, null, List.of(), new ToolCall("a", "f", "{}"), new ToolCall("b", "g", "{}"));
        var reply = Json.read(written(request, said, FinishReason.TOOL_CALLS));
        assertThat(reply.at("/choices/0/message/function_call"))
                .isEqualTo(Json.read("{\"name\":\"f\",\"arguments\":\"{}\"}"));
        assertThat(reply.at("/choices/0/message").has("tool_calls")).isFalse();
        assertThat(reply.at("/choices/0/finish_reason").stringValue()).isEqualTo("function_call");
    }

    @Test
    void reasoningIsReadableAndItsProofsComeBesides() {
        var message = message(
                PLAIN,
                said(
                        "x",
                        null,
                        List.of(
                                new Reasoning("a", "S", null, Reasoning.CLAUDE),
                                new Reasoning(null, null, "D", null),
                                Reasoning.unsigned("b"))));
        assertThat(message.get("reasoning_content").stringValue()).isEqualTo("ab");
        assertThat(message.get("reasoning_details")).isEqualTo(Json.read("""
                [{"type":"reasoning.text","text":"a","signature":"S","format":"anthropic-claude-v1","index":0},
                 {"type":"reasoning.encrypted","data":"D","index":1}]"""));
        var plain = message(PLAIN, said("x", null, List.of(Reasoning.unsigned("b"))));
        assertThat(plain.has("reasoning_details")).isFalse();
        assertThat(message(PLAIN, said("x", null, List.of())).has("reasoning_content"))
                .isFalse();
    }

    @Test
    void aRefusalIsNoContent() {
        var message = message(PLAIN, said(null, "no", List.of()));
        assertThat(message.get("content").isNull()).isTrue();
        assertThat(message.get("refusal").stringValue()).isEqualTo("no");
    }

    @Test
    void usageIsCountedAsOpenAiDoes() {
        var usage = UsageWriter.write(new Usage(3, 5, 2, 4, 1, 7, 6, 8, "provider"));
        assertThat(usage.toString())
                .isEqualTo("{\"prompt_tokens\":15,\"completion_tokens\":21,\"total_tokens\":36,"
                        + "\"prompt_tokens_details\":{\"cached_tokens\":5,\"audio_tokens\":4,"
                        + "\"cache_write_tokens\":2,\"image_tokens\":1},"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":6,\"audio_tokens\":8}}");
    }
}
