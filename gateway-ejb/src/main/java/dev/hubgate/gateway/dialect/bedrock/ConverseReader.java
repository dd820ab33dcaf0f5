package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads whole replies, block by block, as if they were streamed. Blocks that nobody knows are passed over. */
final class ConverseReader {

    private ConverseReader() {}

    /** @throws dev.hubgate.gateway.failure.FailureException if it is no reply */
    static ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        var provider = offer.upstream().name();
        var reply = WireJson.reply(provider, body);
        var message = WireJson.object(WireJson.object(reply, "output"), "message");
        if (message == null) {
            throw Failure.providerUnavailable(provider, "answered with something that is no reply")
                    .exception();
        }
        var fold = new ReplyFold();
        var answer = new AnswerEvents(request, offer).to(fold);
        answer.start();
        if (message.get("content") instanceof ArrayNode content) {
            for (int i = 0; i < content.size(); i++) {
                block(content.get(i), i, answer);
                answer.stop(i);
            }
        }
        answer.used(BedrockUsage.of(reply));
        answer.finish(WireJson.text(reply, "stopReason"));
        return fold.reply();
    }

    private static void block(JsonNode block, int index, AnswerEvents answer) {
        answer.text(index, WireJson.textOrEmpty(block, "text"));
        var use = WireJson.object(block, "toolUse");
        if (use != null && !isServers(use)) {
            answer.call(index, WireJson.text(use, "toolUseId"), WireJson.textOrEmpty(use, "name"));
            answer.arguments(index, input(use.get("input")));
        }
        var reasoning = WireJson.object(block, "reasoningContent");
        if (reasoning != null) {
            reasoning(reasoning, index, answer);
        }
        var cited = WireJson.object(block, "citationsContent");
        if (cited != null) {
            cited(cited, index, answer);
        }
    }

    /** Whether Bedrock itself answers the call. */
    static boolean isServers(JsonNode use) {
        return "server_tool_use".equals(WireJson.text(use, "type"));
    }

    /** Arguments as text; nearly always an object, and some models write it as a string. */
    static String input(JsonNode input) {
        if (input == null || input.isNull()) {
            return "";
        }
        return input.isString() ? input.stringValue() : input.toString();
    }

    private static void reasoning(ObjectNode reasoning, int index, AnswerEvents answer) {
        var text = WireJson.object(reasoning, "reasoningText");
        answer.thought(index, WireJson.textOrEmpty(text, "text"));
        var signature = WireJson.textOrEmpty(text, "signature");
        if (!signature.isEmpty()) {
            answer.signature(index, signature);
        }
        var redacted = WireJson.textOrEmpty(reasoning, "redactedContent");
        if (!redacted.isEmpty()) {
            answer.redacted(index, redacted);
        }
    }

    private static void cited(ObjectNode cited, int index, AnswerEvents answer) {
        if (cited.get("citations") instanceof ArrayNode citations) {
            citations.forEach(citation -> answer.citation(index, citation));
        }
        if (cited.get("content") instanceof ArrayNode content) {
            content.forEach(piece -> answer.text(index, WireJson.textOrEmpty(piece, "text")));
        }
    }
}
