package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the chunks of a stream together as a client does. */
final class StreamFold {

    private static final class Choice {
        private String role = "";
        private final StringBuilder content = new StringBuilder();
        private final TreeMap<Integer, String> ids = new TreeMap<>();
        private final TreeMap<Integer, StringBuilder> arguments = new TreeMap<>();
        private String finish;
    }

    private final TreeMap<Integer, Choice> choices = new TreeMap<>();

    void add(ObjectNode chunk) {
        for (var part : chunk.get("choices")) {
            var choice = choices.computeIfAbsent(part.get("index").intValue(), i -> new Choice());
            var delta = part.get("delta");
            choice.role += delta.path("role").asString("");
            choice.content.append(delta.path("content").asString(""));
            delta.path("tool_calls").forEach(call -> add(choice, call));
            var finish = Json.field(part, "finish_reason");
            if (finish != null) {
                choice.finish = finish.stringValue();
            }
        }
    }

    private static void add(Choice choice, JsonNode call) {
        var index = call.get("index").intValue();
        if (call.has("id")) {
            choice.ids.put(index, call.get("id").stringValue());
        }
        choice.arguments
                .computeIfAbsent(index, i -> new StringBuilder())
                .append(call.at("/function/arguments").asString(""));
    }

    ObjectNode reply() {
        var reply = Json.object();
        var all = reply.putArray("choices");
        for (var choice : choices.values()) {
            var whole = all.addObject();
            var message = whole.putObject("message");
            message.put("role", choice.role).put("content", choice.content.toString());
            var calls = message.putArray("tool_calls");
            choice.arguments.forEach((index, arguments) ->
                    calls.addObject().put("id", choice.ids.get(index)).put("arguments", arguments.toString()));
            whole.put("finish_reason", choice.finish);
        }
        return reply;
    }
}
