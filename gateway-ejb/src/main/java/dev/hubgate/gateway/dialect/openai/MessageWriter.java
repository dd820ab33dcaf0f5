package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.Media;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolCall;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the turns of a conversation. */
final class MessageWriter {

    private static final String CONTENT = "content";

    private MessageWriter() {}

    static ArrayNode messages(List<Message> messages, Flavour flavour) {
        var array = Json.MAPPER.createArrayNode();
        Set<String> called = Set.of();
        for (var message : messages) {
            if (message instanceof Message.Assistant assistant) {
                called = assistant.calls().stream().map(ToolCall::id).collect(Collectors.toSet());
            }
            array.add(message(message, called, flavour));
        }
        return array;
    }

    /** @param called the ids of the calls that were made last */
    private static ObjectNode message(Message message, Set<String> called, Flavour flavour) {
        var json = Json.object();
        switch (message) {
            case Message.Instruction instruction -> {
                json.put("role", instruction.developer() && flavour.developerRole() ? "developer" : "system");
                content(instruction.content(), json);
                name(instruction.name(), json);
            }
            case Message.User user -> {
                json.put("role", "user");
                content(user.content(), json);
                name(user.name(), json);
            }
            case Message.Assistant assistant -> assistant(assistant, flavour.history(), json);
            case Message.ToolResult result -> result(result, called, json);
        }
        Extras.restore(message.extras(), json);
        return json;
    }

    private static void name(String name, ObjectNode json) {
        if (name != null) {
            json.put("name", name);
        }
    }

    /** Calls go out in today's form, and so do their results; the result of no call can only be told in the old one. */
    private static void result(Message.ToolResult result, Set<String> called, ObjectNode json) {
        var old = result.legacy() && !called.contains(result.callId());
        json.put("role", old ? "function" : "tool");
        json.put(old ? "name" : "tool_call_id", result.callId());
        content(result.content(), json);
    }

    private static void assistant(Message.Assistant assistant, Flavour.History history, ObjectNode json) {
        json.put("role", "assistant");
        if (assistant.content().isEmpty()) {
            json.putNull(CONTENT);
        } else {
            content(assistant.content(), json);
        }
        name(assistant.name(), json);
        reasoning(assistant.reasoning(), history, json);
        if (!assistant.calls().isEmpty()) {
            var calls = json.putArray("tool_calls");
            assistant.calls().forEach(call -> calls.add(call(call, history)));
        }
    }

    private static void reasoning(List<Reasoning> blocks, Flavour.History history, ObjectNode json) {
        if (blocks.isEmpty() || history == Flavour.History.NONE) {
            return;
        }
        if (history == Flavour.History.DETAILS) {
            var details = json.putArray("reasoning_details");
            for (int i = 0; i < blocks.size(); i++) {
                detail(blocks.get(i), i, details.addObject());
            }
            return;
        }
        var text =
                blocks.stream().map(Reasoning::text).filter(one -> one != null).collect(Collectors.joining());
        json.put("reasoning_content", text);
    }

    private static void detail(Reasoning block, int index, ObjectNode json) {
        json.put("type", block.encrypted() == null ? "reasoning.text" : "reasoning.encrypted");
        put(json, "text", block.text());
        put(json, "signature", block.signature());
        put(json, "data", block.encrypted());
        put(json, "format", block.format());
        json.put("index", index);
    }

    private static void put(ObjectNode json, String name, String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static ObjectNode call(ToolCall call, Flavour.History history) {
        var json = Json.object().put("id", call.id());
        if (call.custom()) {
            json.put("type", "custom")
                    .putObject("custom")
                    .put("name", call.name())
                    .put("input", call.arguments());
        } else {
            json.put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.arguments().isEmpty() ? "{}" : call.arguments());
        }
        if (call.signature() != null && history != Flavour.History.NONE) {
            json.putObject("extra_content").putObject("google").put("thought_signature", call.signature());
        }
        Extras.restore(call.extras(), json);
        return json;
    }

    /** Text alone is a string: some providers know nothing else. */
    private static void content(List<Part> parts, ObjectNode json) {
        if (parts.isEmpty()) {
            json.put(CONTENT, "");
        } else if (parts.size() == 1
                && parts.getFirst() instanceof Part.Text text
                && text.extras().isEmpty()) {
            json.put(CONTENT, text.text());
        } else {
            var array = json.putArray(CONTENT);
            parts.forEach(part -> part(part, array));
        }
    }

    private static void part(Part part, ArrayNode array) {
        switch (part) {
            case Part.Text text ->
                array.addObject().put("type", "text").put("text", text.text()).setAll(text.extras());
            case Part.Refusal refusal ->
                array.addObject().put("type", "refusal").put("refusal", refusal.text());
            case Part.Image image -> {
                var json = array.addObject().put("type", "image_url");
                put(json.putObject("image_url").put("url", url(image.media())), "detail", image.detail());
                Extras.restore(image.extras(), json);
            }
            case Part.Audio audio -> {
                var json = array.addObject().put("type", "input_audio");
                json.putObject("input_audio").put("data", audio.base64()).put("format", audio.format());
                Extras.restore(audio.extras(), json);
            }
            case Part.File file -> {
                var json = array.addObject().put("type", "file");
                file(file, json.putObject("file"));
                Extras.restore(file.extras(), json);
            }
            case Part.Opaque opaque -> array.add(opaque.json());
        }
    }

    private static void file(Part.File file, ObjectNode json) {
        put(json, "filename", file.filename());
        switch (file.media()) {
            case Media.Inline inline -> json.put("file_data", inline.url());
            case Media.Remote remote -> json.put("file_url", remote.url());
            case Media.Stored stored -> json.put("file_id", stored.fileId());
        }
    }

    static String url(Media media) {
        return switch (media) {
            case Media.Inline inline -> inline.url();
            case Media.Remote remote -> remote.url();
            case Media.Stored stored -> stored.fileId();
        };
    }
}
