package dev.hubgate.system.upstream;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the same small value that fits a JSON schema, each time: what a model that follows a schema would say.
 *
 * @param said what all its strings are; null makes some up
 */
record SchemaInstance(JsonNode root, String said) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode make() {
        return instance(root, "value");
    }

    private JsonNode instance(JsonNode schema, String name) {
        if (schema.has("$ref")) {
            return instance(root.at(schema.get("$ref").asString().substring(1)), name);
        }
        for (String choice : new String[] {"anyOf", "oneOf", "allOf", "enum"}) {
            if (schema.has(choice)) {
                JsonNode first = schema.get(choice).get(0);
                return choice.equals("enum") ? first : instance(first, name);
            }
        }
        return schema.has("const") ? schema.get("const") : ofType(schema, name);
    }

    private JsonNode ofType(JsonNode schema, String name) {
        JsonNode type = schema.path("type");
        String kind = type.isArray() ? type.get(0).asString() : type.asString("object");
        // Google writes types in capitals.
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "string" -> NODES.stringNode(said == null ? "some " + name : said);
            case "integer" -> NODES.numberNode(7);
            case "number" -> NODES.numberNode(1.5);
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            case "array" -> array(schema, name);
            default -> object(schema);
        };
    }

    private JsonNode array(JsonNode schema, String name) {
        ArrayNode array = NODES.arrayNode();
        return schema.has("items") ? array.add(instance(schema.get("items"), name)) : array;
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), instance(property.getValue(), property.getKey())));
        return object;
    }
}
