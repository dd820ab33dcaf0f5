package dev.hubgate.system.replay;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a request in a provider's own language asks for, said in OpenAI's. */
interface Wish {
    List<String> CHOICES = List.of("auto", "none", "required");

    /** {@code function} objects: name, description, parameters. */
    List<ObjectNode> functions();

    /** {@code auto}, {@code none}, {@code required}, or the name of the one function that must be called. */
    Optional<String> choice();

    /** The schema that the answer must follow. */
    Optional<JsonNode> schema();

    /** The wish of this request, whose language its fields tell. */
    static Wish of(JsonNode body) {
        if (body.at("/toolConfig/tools").isArray() || body.has("outputConfig")) {
            return new BedrockWish(body);
        }
        if (body.has("contents")) {
            return new GeminiWish(body);
        }
        boolean anthropic =
                body.has("output_config") || body.at("/tools/0/input_schema").isObject();
        return anthropic ? new AnthropicWish(body) : new OpenAiWish(body);
    }

    /** Puts all of it into a request of an OpenAI client. */
    default void into(ObjectNode request) {
        if (!functions().isEmpty()) {
            var tools = request.putArray("tools");
            functions()
                    .forEach(function ->
                            tools.addObject().put("type", "function").set("function", function));
            choice().ifPresent(choice -> request.set("tool_choice", written(choice)));
        }
        schema().ifPresent(schema -> request.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "answer")
                .set("schema", schema));
    }

    private static JsonNode written(String choice) {
        if (CHOICES.contains(choice)) {
            return JsonNodeFactory.instance.stringNode(choice);
        }
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("type", "function");
        named.putObject("function").put("name", choice);
        return named;
    }

    /** A {@code function} object. */
    static ObjectNode function(JsonNode described, JsonNode parameters) {
        ObjectNode function = JsonNodeFactory.instance.objectNode();
        function.set("name", described.path("name"));
        if (!described.path("description").asString("").isEmpty()) {
            function.set("description", described.path("description"));
        }
        if (parameters.isObject()) {
            function.set("parameters", parameters);
        }
        return function;
    }
}
