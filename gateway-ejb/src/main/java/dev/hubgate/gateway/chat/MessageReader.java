package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Reads the turns of a conversation. */
final class MessageReader {

    private static final Set<String> SAID = Set.of("role", "content", "name");
    private static final Set<String> ANSWERED = Set.of("role", "content", "name", "tool_call_id");
    private static final Set<String> ASSISTANT = Set.of(
            "role",
            "content",
            "name",
            "refusal",
            "tool_calls",
            "function_call",
            "reasoning_content",
            "reasoning",
            "reasoning_details",
            // Part of a reply that clients send back with it, and that no provider wants to see.
            "annotations");

    private MessageReader() {}

    static List<Message> read(Fields body) {
        body.required("messages");
        var array = body.array("messages");
        if (array.isEmpty()) {
            throw body.wrong("messages", "an array that is not empty");
        }
        var messages = new ArrayList<Message>(array.size());
        for (int i = 0; i < array.size(); i++) {
            messages.add(message(body.element("messages", array, i)));
        }
        Turns.check(messages);
        return messages;
    }

    private static Message message(Fields message) {
        var role = message.get("role");
        return switch (role != null && role.isString() ? role.stringValue() : "") {
            case "system" -> instruction(message, false);
            case "developer" -> instruction(message, true);
            case "user" ->
                new Message.User(content(message), message.optionalText("name"), Extras.of(message.json(), SAID));
            case "assistant" -> assistant(message);
            case "tool" ->
                new Message.ToolResult(
                        message.requiredText("tool_call_id", 4_096),
                        content(message),
                        false,
                        Extras.of(message.json(), ANSWERED));
            case "function" ->
                new Message.ToolResult(
                        message.requiredText("name", 256), content(message), true, Extras.of(message.json(), ANSWERED));
            default ->
                throw Failure.invalid(
                                message.at("role"),
                                "The role of a message must be one of developer, system, user, assistant, tool.")
                        .exception();
        };
    }

    private static List<Part> content(Fields message) {
        return PartReader.content(message);
    }

    private static Message instruction(Fields message, boolean developer) {
        return new Message.Instruction(
                developer, content(message), message.optionalText("name"), Extras.of(message.json(), SAID));
    }

    private static Message assistant(Fields message) {
        var content = new ArrayList<>(content(message));
        var refusal = message.optionalText("refusal");
        if (refusal != null) {
            content.add(new Part.Refusal(refusal));
        }
        return new Message.Assistant(
                content,
                reasoning(message),
                CallReader.calls(message),
                message.optionalText("name"),
                Extras.of(message.json(), ASSISTANT));
    }

    /** The details have all that the plain text has, and the proofs; the text alone has none. */
    private static List<Reasoning> reasoning(Fields message) {
        var blocks = new ArrayList<Reasoning>();
        if (message.get("reasoning_details") instanceof ArrayNode details) {
            details.forEach(detail -> add(detail, blocks));
        }
        var content = string(message.json(), "reasoning_content");
        var text = content == null ? string(message.json(), "reasoning") : content;
        if (blocks.isEmpty() && text != null) {
            blocks.add(Reasoning.unsigned(text));
        }
        return blocks;
    }

    private static void add(JsonNode detail, List<Reasoning> blocks) {
        var text = string(detail, "text");
        var block = new Reasoning(
                text == null ? string(detail, "summary") : text,
                string(detail, "signature"),
                string(detail, "data"),
                string(detail, "format"));
        if (block.text() != null || block.isSigned()) {
            blocks.add(block);
        }
    }

    private static String string(JsonNode parent, String name) {
        var value = Json.field(parent, name);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
