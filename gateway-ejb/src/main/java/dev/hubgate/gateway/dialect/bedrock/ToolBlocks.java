package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.failure.Failure;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes calls and their results, as blocks or in words. Belongs to one request. */
final class ToolBlocks {

    private final String provider;
    private final boolean inWords;
    private final ConverseMedia media;
    private final ToolIds ids;
    private final Map<String, String> names = new HashMap<>();

    ToolBlocks(BedrockModel model, String provider, boolean inWords, ConverseMedia media) {
        this.provider = provider;
        this.inWords = inWords;
        this.media = media;
        this.ids = new ToolIds(model);
    }

    void calls(Message.Assistant assistant, Turn turn, String path) {
        for (int i = 0; i < assistant.calls().size(); i++) {
            call(assistant.calls().get(i), turn, path + ".tool_calls[" + i + "]");
        }
    }

    private void call(ToolCall call, Turn turn, String path) {
        if (call.custom()) {
            throw refused(path, "It knows calls of functions alone.");
        }
        names.put(call.id(), call.name());
        var arguments = arguments(call, path);
        if (inWords) {
            turn.text("[Called " + call.name() + " with " + arguments + "]");
            return;
        }
        if (!ToolNames.isValid(call.name())) {
            throw refused(path + ".function.name", ToolNames.RULE);
        }
        var use = turn.content().addObject().putObject("toolUse");
        use.put("toolUseId", ids.call(call.id())).put("name", call.name());
        use.set("input", arguments);
    }

    private ObjectNode arguments(ToolCall call, String path) {
        if (call.arguments().isBlank()) {
            return Json.object();
        }
        try {
            if (Json.readForeign(call.arguments()) instanceof ObjectNode arguments) {
                return arguments;
            }
        } catch (JacksonException e) {
            // Said below, without a word of what was there.
        }
        throw refused(path + ".function.arguments", "The arguments must be a JSON object.");
    }

    void result(Message.ToolResult result, Turn turn, String path) {
        if (inWords) {
            var name = names.getOrDefault(result.callId(), "a tool");
            turn.text("[" + name + " answered]");
            result.content().forEach(part -> {
                if (part instanceof Part.Text text) {
                    turn.text(text.text());
                }
            });
            media(result, turn, path);
            return;
        }
        var block = turn.results().addObject().putObject("toolResult");
        block.put("toolUseId", ids.result(result.callId()));
        block.set("content", content(result, path));
        if (Json.field(result.extras(), "is_error") instanceof BooleanNode error && error.booleanValue()) {
            block.put("status", "error");
        }
    }

    private void media(Message.ToolResult result, Turn turn, String path) {
        for (int i = 0; i < result.content().size(); i++) {
            var block = media(result.content().get(i), path + ".content[" + i + "]");
            if (block != null) {
                turn.media(block, path + ".content[" + i + "]", provider);
            }
        }
    }

    private ArrayNode content(Message.ToolResult result, String path) {
        var content = Json.MAPPER.createArrayNode();
        for (int i = 0; i < result.content().size(); i++) {
            var part = result.content().get(i);
            var block = media(part, path + ".content[" + i + "]");
            if (block != null) {
                content.add(block);
            } else if (part instanceof Part.Text text && !text.text().isBlank()) {
                content.addObject().put("text", text.text());
            }
        }
        if (content.isEmpty()) {
            // Blank text is refused, and so is nothing at all by some models.
            content.addObject().putObject("json");
        }
        return content;
    }

    /** @return null if it is text */
    private ObjectNode media(Part part, String path) {
        return switch (part) {
            case Part.Image image -> media.image(image.media(), path);
            case Part.File file -> media.file(file, path);
            case Part.Text ignored -> null;
            case Part.Refusal ignored -> null;
            case Part.Audio ignored -> throw refused(path, "It takes no sound.");
            case Part.Opaque ignored -> throw refused(path, "It knows no part of this type.");
        };
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
