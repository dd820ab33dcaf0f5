package dev.hubgate.gateway.dialect.gemini;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema in the words that Google's models follow: a {@code const} of text or number is written as the {@code enum} of
 * one value that it means, since Google reads only that. All else stays as it was written.
 */
final class ConstFree {

    private static final String CONST = "const";

    private ConstFree() {}

    /** @return the schema itself if there is nothing to write in another way */
    static ObjectNode of(ObjectNode schema) {
        if (!has(schema)) {
            return schema;
        }
        var copy = schema.deepCopy();
        replace(copy);
        return copy;
    }

    private static boolean has(JsonNode node) {
        if (node.isObject() && means(node.get(CONST))) {
            return true;
        }
        for (var child : node) {
            if (child.isContainer() && has(child)) {
                return true;
            }
        }
        return false;
    }

    private static void replace(JsonNode node) {
        if (node instanceof ObjectNode object && means(object.get(CONST)) && object.get("enum") == null) {
            object.putArray("enum").add(object.remove(CONST));
        }
        for (var child : node) {
            if (child instanceof ObjectNode || child instanceof ArrayNode) {
                replace(child);
            }
        }
    }

    /** A property may be called const: then it is a schema, not a value. */
    private static boolean means(JsonNode value) {
        return value != null && (value.isString() || value.isNumber());
    }
}
