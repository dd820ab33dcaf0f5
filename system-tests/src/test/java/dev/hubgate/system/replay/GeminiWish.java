package dev.hubgate.system.replay;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gemini's {@code generateContent}. */
record GeminiWish(JsonNode body) implements Wish {

    @Override
    public List<ObjectNode> functions() {
        return body.path("tools")
                .valueStream()
                .flatMap(tool -> tool.path("functionDeclarations").valueStream())
                .map(function -> Wish.function(function, parameters(function)))
                .toList();
    }

    private static JsonNode parameters(JsonNode function) {
        JsonNode real = function.path("parametersJsonSchema");
        return real.isObject() ? real : lowerCased(function.path("parameters"));
    }

    @Override
    public Optional<String> choice() {
        JsonNode calling = body.at("/toolConfig/functionCallingConfig");
        JsonNode allowed = calling.path("allowedFunctionNames");
        return switch (calling.path("mode").asString("")) {
            case "ANY" -> Optional.of(allowed.size() == 1 ? allowed.path(0).asString() : "required");
            case "NONE" -> Optional.of("none");
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<JsonNode> schema() {
        JsonNode generation = body.path("generationConfig");
        return Optional.of(generation.path("responseJsonSchema"))
                .filter(JsonNode::isObject)
                .or(() -> Optional.of(generation.path("responseSchema"))
                        .filter(JsonNode::isObject)
                        .map(GeminiWish::lowerCased));
    }

    /** A schema whose types have JSON Schema's names. */
    private static JsonNode lowerCased(JsonNode schema) {
        if (schema instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(lowerCased(item)));
            return copy;
        }
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> copy.set(entry.getKey(), lowerCased(entry.getValue())));
        if (copy.path("type").isString()) {
            copy.put("type", copy.path("type").asString().toLowerCase(Locale.ROOT));
        }
        return copy;
    }
}
