package dev.hubgate.system.upstream;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What the upstream says, before it is written as one object or as a stream.
 *
 * @param text null when the answer is tool calls alone
 */
record ChatAnswer(String id, String model, String text, List<ToolCall> calls, String finishReason, Usage usage) {

    /** One call of a tool; {@code arguments} is JSON text. */
    record ToolCall(String id, String name, String arguments) {}

    /** Token counts as the provider bills them. */
    record Usage(int prompt, int cached, int completion, int reasoning) {}

    static ChatAnswer to(ChatRequest request, Script script) {
        List<ToolCall> calls = script.has("say") ? List.of() : calls(request, script);
        String text = calls.isEmpty() ? text(request, script) : null;
        String finish = calls.isEmpty() ? "stop" : "tool_calls";
        return new ChatAnswer(
                "chatcmpl-" + Integer.toHexString(request.body().hashCode()),
                request.model(),
                text,
                calls,
                script.find("finish").map(Directive::value).orElse(finish),
                usage(request, script, text == null ? calls.toString() : text));
    }

    private static List<ToolCall> calls(ChatRequest request, Script script) {
        List<JsonNode> tools = request.offeredTools();
        int count = tools.isEmpty()
                ? 0
                : script.find("calls").map(calls -> calls.number(1)).orElse(tools.size());
        return IntStream.range(0, count)
                .mapToObj(index -> call(tools.get(index % tools.size()), index))
                .toList();
    }

    private static ToolCall call(JsonNode function, int index) {
        JsonNode arguments = new SchemaInstance(function.path("parameters")).make();
        return new ToolCall("call_scripted" + index, function.path("name").asString(), arguments.toString());
    }

    private static String text(ChatRequest request, Script script) {
        JsonNode format = request.answerFormat();
        return switch (format.path("type").asString("text")) {
            case "json_schema" ->
                new SchemaInstance(format.path("json_schema").path("schema"))
                        .make()
                        .toString();
            case "json_object" -> "{\"answer\":\"some answer\"}";
            default -> script.find("say").map(Directive::value).orElseGet(() -> spoken(request, script));
        };
    }

    private static String spoken(ChatRequest request, Script script) {
        return request.answersATool()
                ? "The tool said: " + ChatRequest.text(request.messages().getLast())
                : "Hello from the scripted upstream. You said: " + script.plainText();
    }

    private static Usage usage(ChatRequest request, Script script, String said) {
        Directive asked = script.find("usage").orElse(Directive.parse("usage", ""));
        int prompt = request.messages().stream()
                .mapToInt(message -> 4 + words(ChatRequest.text(message)))
                .sum();
        return new Usage(
                asked.option("prompt", prompt),
                asked.option("cached", 0),
                asked.option("completion", words(said)),
                asked.option("reasoning", 0));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
