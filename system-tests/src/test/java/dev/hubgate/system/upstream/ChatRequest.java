package dev.hubgate.system.upstream;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the upstream reads from the body of a chat completion. */
record ChatRequest(JsonNode body) {

    String model() {
        return body.path("model").asString("");
    }

    boolean streamed() {
        return body.path("stream").asBoolean(false);
    }

    boolean wantsUsage() {
        return body.path("stream_options").path("include_usage").asBoolean(false);
    }

    int choices() {
        return body.path("n").asInt(1);
    }

    String lastUserMessage() {
        return messages().reversed().stream()
                .filter(message -> message.path("role").asString("").equals("user"))
                .findFirst()
                .map(ChatRequest::text)
                .orElse("");
    }

    List<JsonNode> messages() {
        return items(body.path("messages"));
    }

    boolean answersATool() {
        List<JsonNode> messages = messages();
        return !messages.isEmpty()
                && messages.getLast().path("role").asString("").equals("tool");
    }

    List<JsonNode> offeredTools() {
        JsonNode choice = body.path("tool_choice");
        String forced = choice.path("function").path("name").asString("");
        if (choice.asString("").equals("none") || answersATool()) {
            return List.of();
        }
        List<JsonNode> functions = items(body.path("tools")).stream()
                .map(tool -> tool.path("function"))
                .filter(function ->
                        forced.isEmpty() || forced.equals(function.path("name").asString("")))
                .toList();
        boolean onlyOne = !body.path("parallel_tool_calls").asBoolean(true);
        return onlyOne ? functions.stream().limit(1).toList() : functions;
    }

    JsonNode answerFormat() {
        return body.path("response_format");
    }

    static String text(JsonNode message) {
        JsonNode content = message.path("content");
        return content.isString()
                ? content.stringValue()
                : items(content).stream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining(" "));
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
