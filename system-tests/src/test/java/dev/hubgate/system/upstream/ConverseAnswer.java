package dev.hubgate.system.upstream;

import dev.hubgate.system.upstream.ChatAnswer.ToolCall;
import dev.hubgate.system.upstream.ChatAnswer.Usage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as Bedrock's Converse does. */
record ConverseAnswer(ChatAnswer answer) {

    ObjectNode whole() {
        ObjectNode response = Sse.object();
        ArrayNode content = response.putObject("output")
                .putObject("message")
                .put("role", "assistant")
                .putArray("content");
        if (answer.thought() != null) {
            content.addObject()
                    .putObject("reasoningContent")
                    .putObject("reasoningText")
                    .put("text", answer.thought())
                    .put("signature", proof());
        }
        if (answer.text() != null) {
            content.addObject().put("text", answer.text());
        }
        for (ToolCall call : answer.calls()) {
            toolUse(content.addObject(), call).set("input", call.arguments());
        }
        response.put("stopReason", stopReason());
        usage(response);
        response.putObject("metrics").put("latencyMs", 12);
        return response;
    }

    String proof() {
        return Proof.of(AnthropicTurns.SIGNER, answer.thought());
    }

    /** Without what goes into it. */
    static ObjectNode toolUse(ObjectNode holder, ToolCall call) {
        return holder.putObject("toolUse")
                .put("toolUseId", "tooluse_" + call.id())
                .put("name", call.name());
    }

    String stopReason() {
        return switch (answer.finishReason()) {
            case "stop" -> "end_turn";
            case "tool_calls" -> "tool_use";
            case "length" -> "max_tokens";
            case "content_filter" -> "content_filtered";
            default -> answer.finishReason();
        };
    }

    void usage(ObjectNode holder) {
        Usage counts = answer.usage();
        if (counts != null) {
            holder.putObject("usage")
                    .put("inputTokens", counts.prompt() - counts.cached())
                    .put("outputTokens", counts.completion())
                    .put("totalTokens", counts.prompt() + counts.completion())
                    .put("cacheReadInputTokens", counts.cached())
                    .put("cacheWriteInputTokens", 0);
        }
    }
}
