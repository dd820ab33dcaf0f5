package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatAnswer.ToolCall;
import dev.hubgate.system.upstream.ChatAnswer.Usage;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as Anthropic does. */
record AnthropicAnswer(ChatAnswer answer) {

    ObjectNode whole() {
        ObjectNode message = head();
        ArrayNode content = message.putArray("content");
        if (answer.thought() != null) {
            content.add(thinking(answer.thought(), Proof.of(AnthropicTurns.SIGNER, answer.thought())));
        }
        if (answer.text() != null) {
            content.add(text(answer.text()));
        }
        for (ToolCall call : answer.calls()) {
            ObjectNode use = toolUse(call);
            use.set("input", call.arguments());
            content.add(use);
        }
        message.put("stop_reason", stopReason()).putNull("stop_sequence");
        usage(message, false);
        return message;
    }

    List<byte[]> events(int pieces) {
        return new AnthropicStream(this).write(pieces);
    }

    ObjectNode head() {
        return Sse.object()
                .put("id", "msg_" + answer.id())
                .put("type", "message")
                .put("role", "assistant")
                .put("model", answer.model());
    }

    static ObjectNode thinking(String thought, String signature) {
        return Sse.object().put("type", "thinking").put("thinking", thought).put("signature", signature);
    }

    static ObjectNode text(String text) {
        return Sse.object().put("type", "text").put("text", text);
    }

    /** Without what goes into it. */
    static ObjectNode toolUse(ToolCall call) {
        return Sse.object()
                .put("type", "tool_use")
                .put("id", "toolu_" + call.id())
                .put("name", call.name());
    }

    String stopReason() {
        return switch (answer.finishReason()) {
            case "stop" -> "end_turn";
            case "tool_calls" -> "tool_use";
            case "length" -> "max_tokens";
            case "content_filter" -> "refusal";
            default -> answer.finishReason();
        };
    }

    /**
     * Says what was used, if anything is to be said of it.
     *
     * @param atStart when of the answer there is one token yet
     */
    void usage(ObjectNode holder, boolean atStart) {
        Usage counts = answer.usage();
        if (counts == null) {
            return;
        }
        ObjectNode usage = holder.putObject("usage")
                .put("input_tokens", counts.prompt() - counts.cached())
                .put("cache_creation_input_tokens", 0)
                .put("cache_read_input_tokens", counts.cached())
                .put("output_tokens", atStart ? Math.min(1, counts.completion()) : counts.completion())
                .put("service_tier", "standard");
        if (!atStart && counts.reasoning() > 0) {
            usage.putObject("output_tokens_details").put("thinking_tokens", counts.reasoning());
        }
    }
}
