package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.FieldPath;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.failure.Failure;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema as models before 2.5 want it: Google's subset of OpenAPI's. References are put in place, {@code const} becomes
 * an {@code enum}, {@code oneOf} becomes {@code anyOf}, {@code null} among types becomes {@code nullable}. What only narrows
 * an object ({@code additionalProperties: false}) is how these models answer anyway. All else that the subset does not have
 * is refused by its path.
 *
 * @see <a href="https://ai.google.dev/api/caching#Schema">Schema</a>
 */
final class SchemaSubset {

    private static final Set<String> COPIED = Set.of(
            "title",
            "description",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "required",
            "nullable",
            "default",
            "example",
            "propertyOrdering");
    /** Numbers that Google's format writes as text. */
    private static final Set<String> SIZES =
            Set.of("minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties");

    private static final Set<String> PASSED_OVER =
            Set.of("$schema", "$id", "$defs", "definitions", "$comment", "examples");
    private static final String NULL = "null";
    private static final int MOST = 2_000;

    private final ObjectNode root;
    private final String provider;
    private final Set<String> open = new HashSet<>();
    private int size;

    private SchemaSubset(ObjectNode root, String provider) {
        this.root = root;
        this.provider = provider;
    }

    /**
     * The schema in the subset.
     *
     * @param path JSON path of the schema in the request
     */
    static ObjectNode of(ObjectNode schema, String path, String provider) {
        return new SchemaSubset(schema, provider).schema(schema, path);
    }

    private ObjectNode schema(JsonNode node, String path) {
        // What refers to the same thing often becomes large when it is put in place.
        if (!(node instanceof ObjectNode from) || ++size > MOST) {
            throw refused(path);
        }
        var reference = WireJson.text(from, "$ref");
        if (reference != null) {
            return referred(reference, path);
        }
        var to = Json.object();
        for (var field : from.properties()) {
            keyword(field.getKey(), field.getValue(), FieldPath.of(path, field.getKey()), to);
        }
        return to;
    }

    private ObjectNode referred(String reference, String path) {
        var target = reference.startsWith("#")
                ? root.at(reference.substring(1))
                : Json.object().missingNode();
        if (target.isMissingNode() || !open.add(reference)) {
            throw refused(path + ".$ref");
        }
        var schema = schema(target, path);
        open.remove(reference);
        return schema;
    }

    private void keyword(String name, JsonNode value, String path, ObjectNode to) {
        if (COPIED.contains(name)) {
            // The request's own stays as it is, whatever is merged into this one.
            to.set(name, value.deepCopy());
            return;
        }
        if (SIZES.contains(name) && value.isNumber()) {
            to.put(name, value.asString());
            return;
        }
        switch (name) {
            case "type" -> type(value, path, to);
            case "const" -> values(Json.MAPPER.createArrayNode().add(value), path, to);
            case "enum" -> values(value, path, to);
            case "items" -> to.set("items", schema(value, path));
            case "properties" -> properties(value, path, to);
            case "anyOf", "oneOf" -> alternatives(value, path, to);
            case "allOf" -> merged(value, path, to);
            case "additionalProperties" -> {
                if (!value.isBoolean()) {
                    throw refused(path);
                }
            }
            default -> {
                if (!PASSED_OVER.contains(name)) {
                    throw refused(path);
                }
            }
        }
    }

    private void type(JsonNode value, String path, ObjectNode to) {
        if (value.isString()) {
            to.put("type", value.stringValue().toUpperCase(Locale.ROOT));
            return;
        }
        String only = null;
        for (var one : value) {
            if (NULL.equals(one.asString(""))) {
                to.put("nullable", true);
            } else if (only == null) {
                only = one.asString("");
            } else {
                throw refused(path);
            }
        }
        to.put("type", only == null ? "NULL" : only.toUpperCase(Locale.ROOT));
    }

    /** Only text can be enumerated. */
    private void values(JsonNode values, String path, ObjectNode to) {
        mustBeArray(values, path);
        var texts = to.putArray("enum");
        for (var value : values) {
            if (value.isNull()) {
                to.put("nullable", true);
            } else if (value.isString()) {
                texts.add(value);
            } else {
                throw refused(path);
            }
        }
        to.put("type", "STRING").put("format", "enum");
    }

    private void properties(JsonNode properties, String path, ObjectNode to) {
        var all = to.putObject("properties");
        for (var property : properties.properties()) {
            all.set(property.getKey(), schema(property.getValue(), FieldPath.of(path, property.getKey())));
        }
    }

    private void alternatives(JsonNode value, String path, ObjectNode to) {
        mustBeArray(value, path);
        var any = Json.MAPPER.createArrayNode();
        for (int i = 0; i < value.size(); i++) {
            if (NULL.equals(value.get(i).path("type").asString(""))) {
                to.put("nullable", true);
            } else {
                any.add(schema(value.get(i), FieldPath.of(path, i)));
            }
        }
        if (any.size() == 1) {
            to.setAll((ObjectNode) any.get(0));
        } else {
            to.set("anyOf", any);
        }
    }

    private void merged(JsonNode value, String path, ObjectNode to) {
        mustBeArray(value, path);
        for (int i = 0; i < value.size(); i++) {
            for (var field : schema(value.get(i), FieldPath.of(path, i)).properties()) {
                merge(to, field.getKey(), field.getValue(), FieldPath.of(path, i));
            }
        }
    }

    private void merge(ObjectNode to, String name, JsonNode value, String path) {
        var before = to.get(name);
        if (before instanceof ObjectNode object && name.equals("properties")) {
            object.setAll((ObjectNode) value);
        } else if (before instanceof ArrayNode array && name.equals("required")) {
            value.forEach(array::add);
        } else if (before == null || before.equals(value)) {
            to.set(name, value);
        } else {
            throw refused(path);
        }
    }

    private void mustBeArray(JsonNode value, String path) {
        if (!value.isArray() || value.isEmpty()) {
            throw refused(path);
        }
    }

    private RuntimeException refused(String path) {
        return Failure.unsupported(path, provider, "Models before Gemini 2.5 do not know this of JSON Schema.")
                .exception();
    }
}
