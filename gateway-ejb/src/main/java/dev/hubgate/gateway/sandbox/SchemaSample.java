package dev.hubgate.gateway.sandbox;

import dev.hubgate.gateway.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes a value that a JSON schema of the kind tools use accepts: always the same one for the same schema. */
final class SchemaSample {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_DEPTH = 12;
    /** A schema that names itself, or one large value, in many places would grow without end before it is too deep. */
    private static final int MAX_CHARS = 20_000;

    private final JsonNode root;
    private int charsLeft = MAX_CHARS;

    private SchemaSample(JsonNode root) {
        this.root = root;
    }

    static JsonNode of(JsonNode schema) {
        return schema.isObject() ? new SchemaSample(schema).sample(schema, 0) : Json.object();
    }

    private JsonNode sample(JsonNode schema, int depth) {
        if (depth > MAX_DEPTH || isFull()) {
            return NODES.nullNode();
        }
        if (schema.has("const")) {
            return taken(schema.get("const"));
        }
        if (isList(schema.path("enum"))) {
            return taken(schema.get("enum").get(0));
        }
        if (schema.has("$ref")) {
            return sample(resolve(schema.get("$ref").asString("")), depth + 1);
        }
        for (var combination : new String[] {"anyOf", "oneOf", "allOf"}) {
            if (isList(schema.path(combination))) {
                return sample(schema.get(combination).get(0), depth + 1);
            }
        }
        return byType(schema, depth);
    }

    private boolean isFull() {
        return charsLeft <= 0;
    }

    /** A value of the schema's own, unless it is too long by now. */
    private JsonNode taken(JsonNode value) {
        charsLeft -= value.toString().length();
        return isFull() ? NODES.nullNode() : value;
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() && !node.isEmpty();
    }

    private JsonNode byType(JsonNode schema, int depth) {
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> NODES.arrayNode().add(sample(schema.path("items"), depth + 1));
            case "integer" -> NODES.numberNode(schema.path("minimum").asLong(1));
            case "number" -> NODES.numberNode(schema.path("minimum").asDouble(1.5));
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = Json.object();
        for (var property : schema.path("properties").properties()) {
            charsLeft -= property.getKey().length() + 1;
            if (isFull()) {
                break;
            }
            object.set(property.getKey(), sample(property.getValue(), depth + 1));
        }
        return object;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray() && !type.isEmpty()) {
            return type.get(0).asString("string");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T12:00:00Z";
            case "email" -> "sample@example.com";
            case "uri" -> "https://example.com/";
            default -> "sample";
        };
    }

    /** Follows a pointer into the same document, such as {@code #/$defs/Step}. */
    private JsonNode resolve(String ref) {
        return ref.startsWith("#/") ? root.at(ref.substring(1)) : Json.object();
    }
}
