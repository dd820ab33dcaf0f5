package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.Tool;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names what stands in the messages and tools of a request and has no place but in OpenAI's format. Of things that come many
 * times, such as messages, no number is told.
 */
final class Leftovers {

    private final Set<String> understood;
    private final Consumer<String> out;

    private Leftovers(Set<String> understood, Consumer<String> out) {
        this.understood = understood;
        this.out = out;
    }

    static void of(ChatRequest request, Set<String> understood, Consumer<String> out) {
        var leftovers = new Leftovers(understood, out);
        request.messages().forEach(leftovers::message);
        for (var tool : request.tools()) {
            if (tool instanceof Tool.Function function) {
                leftovers.fields(function.extras(), "tools[]");
            }
        }
    }

    private void message(Message message) {
        if (hasName(message)) {
            out.accept("messages[].name");
        }
        fields(message.extras(), "messages[]");
        for (var part : message.content()) {
            var at = "messages[].content[]";
            switch (part) {
                case Part.Text text -> fields(text.extras(), at);
                case Part.Image image -> fields(image.extras(), at);
                case Part.Audio audio -> fields(audio.extras(), at);
                case Part.File file -> fields(file.extras(), at);
                case Part.Refusal ignored -> {}
                case Part.Opaque ignored -> {}
            }
        }
        if (message instanceof Message.Assistant assistant) {
            assistant.calls().forEach(call -> fields(call.extras(), "messages[].tool_calls[]"));
        }
    }

    private static boolean hasName(Message message) {
        return switch (message) {
            case Message.Instruction instruction -> instruction.name() != null;
            case Message.User user -> user.name() != null;
            case Message.Assistant assistant -> assistant.name() != null;
            case Message.ToolResult ignored -> false;
        };
    }

    private void fields(ObjectNode extras, String path) {
        for (var field : extras.properties()) {
            if (!understood.contains(field.getKey()) && !isNothing(field.getValue())) {
                out.accept(path + "." + field.getKey());
            }
        }
    }

    /** Clients send replies back with all of their empty fields. */
    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty());
    }
}
