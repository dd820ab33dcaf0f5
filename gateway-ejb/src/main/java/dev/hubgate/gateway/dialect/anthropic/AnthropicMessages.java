package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.dialect.CallArguments;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a conversation as Anthropic wants it: what the model is told beforehand in a field of its own, users and the model by
 * turns, the results of a turn's calls together in the next one, before anything else in it.
 */
final class AnthropicMessages {

    private static final int MAX_NAME_CHARS = 200;

    private final ChatRequest request;
    private final String provider;
    private final ClaudeModel model;
    private final AnthropicParts parts;
    private final CallNames names = new CallNames();
    private final ArrayNode system = Json.MAPPER.createArrayNode();
    private final ArrayNode turns = Json.MAPPER.createArrayNode();

    AnthropicMessages(ChatRequest request, String provider, ClaudeModel model, ClaudeHost host) {
        this.request = request;
        this.provider = provider;
        this.model = model;
        this.parts = new AnthropicParts(provider, host.takesUrls());
        for (int i = 0; i < request.messages().size(); i++) {
            write(request.messages().get(i), i);
        }
        begins();
        ends();
    }

    /** What the model is told beforehand: blocks of text, perhaps none. */
    ArrayNode system() {
        return system;
    }

    ArrayNode turns() {
        return turns;
    }

    private void write(Message message, int index) {
        var path = "messages[" + index + "]";
        var content = Json.MAPPER.createArrayNode();
        switch (message) {
            case Message.Instruction instruction -> {
                parts.texts(instruction.content(), path, content);
                marked(message, content, path);
                system.addAll(content);
            }
            case Message.User user -> {
                parts.all(user.content(), path, content);
                said("user", message, content, path);
            }
            case Message.ToolResult result -> {
                result(result, path, content);
                said("user", message, content, path);
            }
            case Message.Assistant assistant -> {
                if (index < request.messages().size() - 1) {
                    thoughts(assistant, content);
                }
                parts.texts(assistant.content(), path, content);
                calls(assistant, path, content);
                said("assistant", message, content, path);
            }
        }
    }

    private void said(String role, Message message, ArrayNode content, String path) {
        marked(message, content, path);
        if (content.isEmpty()) {
            return;
        }
        if (!turns.isEmpty() && turns.get(turns.size() - 1) instanceof ObjectNode last && role.equals(role(last))) {
            ((ArrayNode) last.get("content")).addAll(content);
        } else {
            turns.addObject().put("role", role).set("content", content);
        }
    }

    /** A mark for the cache at a whole message is one at its last block. */
    private void marked(Message message, ArrayNode content, String path) {
        if (!content.isEmpty() && content.get(content.size() - 1) instanceof ObjectNode last) {
            CacheControl.copy(message.extras(), last, path, provider);
        }
    }

    private void thoughts(Message.Assistant assistant, ArrayNode content) {
        if (model.thinking() == ClaudeModel.Thinking.NONE) {
            return;
        }
        for (Reasoning block : assistant.reasoning()) {
            if (!ClaudeThinking.isReplayed(block)) {
                continue;
            }
            if (block.encrypted() != null) {
                content.addObject().put("type", "redacted_thinking").put("data", block.encrypted());
            } else {
                content.addObject()
                        .put("type", "thinking")
                        .put("thinking", block.text() == null ? "" : block.text())
                        .put("signature", block.signature());
            }
        }
    }

    private void calls(Message.Assistant assistant, String path, ArrayNode content) {
        names.turn(assistant);
        for (int i = 0; i < assistant.calls().size(); i++) {
            var call = assistant.calls().get(i);
            var at = path + ".tool_calls[" + i + "]";
            if (call.custom() || call.name().length() > MAX_NAME_CHARS) {
                throw refused(at, "It knows calls of functions alone, with names of at most 200 characters.");
            }
            var block = content.addObject().put("type", "tool_use");
            block.put("id", names.of(call.id())).put("name", call.name());
            block.set("input", arguments(call, at));
            CacheControl.copy(call.extras(), block, at, provider);
        }
    }

    private ObjectNode arguments(ToolCall call, String path) {
        return CallArguments.of(call)
                .orElseThrow(() -> refused(path + ".function.arguments", "The arguments must be a JSON object."));
    }

    private void result(Message.ToolResult result, String path, ArrayNode content) {
        var id = names.of(result.callId());
        if (id == null) {
            throw refused(path, "It answers no call of the turn before it.");
        }
        var block = content.addObject().put("type", "tool_result").put("tool_use_id", id);
        var answer = Json.MAPPER.createArrayNode();
        parts.all(result.content(), path, answer);
        if (!answer.isEmpty()) {
            block.set("content", answer);
        }
        if (Json.field(result.extras(), "is_error") instanceof BooleanNode error) {
            block.set("is_error", error);
        }
    }

    private void begins() {
        if (turns.isEmpty()) {
            throw refused("messages", "There must be something that a user says.");
        }
        if (!"user".equals(role(turns.get(0)))) {
            throw refused("messages", "A conversation must begin with a user.");
        }
    }

    /** An answer that has begun is gone on with, where the model does that; it must not end in white space. */
    private void ends() {
        var last = turns.get(turns.size() - 1);
        if (!"assistant".equals(role(last))) {
            return;
        }
        if (!model.prefill()) {
            throw refused(
                    "messages[" + (request.messages().size() - 1) + "]",
                    "This model does not go on with an answer that has begun.");
        }
        var content = last.get("content");
        if (content.get(content.size() - 1) instanceof ObjectNode block && block.get("text") != null) {
            block.put("text", block.get("text").stringValue().stripTrailing());
        }
    }

    private static String role(JsonNode turn) {
        return turn.get("role").stringValue();
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
