package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.FieldPath;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema in the dialect that Claude can be held to. Objects are closed, {@code oneOf} is {@code anyOf}; what bounds a value
 * without changing its shape is moved into the description, where the model reads it; annotations go. What changes the shape
 * and cannot be said is a fault.
 *
 * @see <a href="https://docs.claude.com/en/docs/build-with-claude/structured-outputs">Anthropic's limits</a>
 */
public final class SchemaFit {

    private static final Set<String> FORMATS =
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid");
    private static final Set<String> KEPT = Set.of("type", "title", "description", "const", "default", "required");
    private static final Set<String> SAID_IN_WORDS = Set.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "contentEncoding",
            "contentMediaType");
    private static final Set<String> IMPOSSIBLE = Set.of(
            "not",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "dependentRequired",
            "dependencies",
            "patternProperties",
            "propertyNames",
            "unevaluatedProperties",
            "unevaluatedItems",
            "contains",
            "minContains",
            "maxContains",
            "prefixItems",
            "additionalItems",
            "$dynamicRef",
            "$recursiveRef");

    private final ObjectNode root;
    private final Set<String> endless = new HashSet<>();
    private ObjectNode schema;
    private String fault;
    private String reason;
    private int optional;
    private int unions;

    private SchemaFit(ObjectNode root) {
        this.root = root;
    }

    /** @param path of the schema in the request */
    public static SchemaFit of(ObjectNode schema, String path) {
        var fit = new SchemaFit(schema);
        fit.endless.addAll(SchemaReferences.endless(schema));
        fit.schema = fit.fitted(schema, path);
        return fit;
    }

    /** What the model can be held to; of no use where there is a fault. */
    public ObjectNode schema() {
        return schema;
    }

    /** JSON path of the first that cannot be said, null if all can. */
    public String fault() {
        return fault;
    }

    /** Why, null if there is no fault. */
    public String reason() {
        return reason;
    }

    /** How many properties may be left out. */
    int optional() {
        return optional;
    }

    /** How many values may be of several kinds. */
    int unions() {
        return unions;
    }

    private ObjectNode fitted(JsonNode node, String path) {
        var out = Json.object();
        if (!(node instanceof ObjectNode object)) {
            fault(path, "A schema must be an object here.");
            return out;
        }
        for (var field : object.properties()) {
            field(field.getKey(), field.getValue(), FieldPath.of(path, field.getKey()), out);
        }
        if (isObject(object)) {
            close(object, out, path);
        }
        unions += out.get("type") instanceof ArrayNode || out.has("anyOf") ? 1 : 0;
        return out;
    }

    private void field(String name, JsonNode value, String path, ObjectNode out) {
        switch (name) {
            case "properties", "$defs", "definitions" -> schemas(name, value, path, out);
            case "items" -> out.set(name, fitted(value, path));
            case "anyOf", "oneOf" -> choices("anyOf", value, path, out);
            case "allOf" -> all(value, path, out);
            case "$ref" -> reference(value, path, out);
            case "enum" -> listed(value, path, out);
            case "format" -> format(value, out);
            case "minItems" -> atLeast(value, out);
            default -> other(name, value, path, out);
        }
    }

    private void other(String name, JsonNode value, String path, ObjectNode out) {
        if (KEPT.contains(name)) {
            // What was moved into the description before it came stays behind it.
            out.set(name, name.equals("description") && out.has(name) ? joined(value, out.get(name)) : value);
        } else if (SAID_IN_WORDS.contains(name)) {
            describe(name, value, out);
        } else if (IMPOSSIBLE.contains(name)) {
            fault(path, "It cannot be held to this keyword.");
        }
    }

    private void schemas(String name, JsonNode value, String path, ObjectNode out) {
        var all = out.putObject(name);
        for (var field : value.properties()) {
            all.set(field.getKey(), fitted(field.getValue(), FieldPath.of(path, field.getKey())));
        }
    }

    private void choices(String name, JsonNode value, String path, ObjectNode out) {
        if (out.has(name)) {
            fault(path, "It cannot be held to anyOf and oneOf together.");
            return;
        }
        var all = out.putArray(name);
        for (int i = 0; i < value.size(); i++) {
            all.add(fitted(value.get(i), FieldPath.of(path, i)));
        }
    }

    /** One alone is the schema itself, as some generators write it around a reference. */
    private void all(JsonNode value, String path, ObjectNode out) {
        if (value.size() == 1) {
            var only = fitted(value.get(0), FieldPath.of(path, 0));
            only.properties().forEach(field -> out.putIfAbsent(field.getKey(), field.getValue()));
            return;
        }
        choices("allOf", value, path, out);
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).has("$ref")) {
                fault(path + "[" + i + "].$ref", "It cannot be held to a reference beside other schemas.");
            }
        }
    }

    private void reference(JsonNode value, String path, ObjectNode out) {
        var ref = value.isString() ? value.stringValue() : "";
        if (!ref.startsWith("#") || SchemaReferences.target(root, ref) == null) {
            fault(path, "A reference must be to a place in the same schema.");
        } else if (endless.contains(ref)) {
            fault(path, "It cannot be held to a schema that contains itself.");
        }
        out.set("$ref", value);
    }

    private void listed(JsonNode value, String path, ObjectNode out) {
        for (var one : value) {
            if (one.isContainer()) {
                fault(path, "It cannot be held to a list of objects or arrays.");
            }
        }
        out.set("enum", value);
    }

    private static void format(JsonNode value, ObjectNode out) {
        if (value.isString() && FORMATS.contains(value.stringValue())) {
            out.set("format", value);
        } else {
            describe("format", value, out);
        }
    }

    private static void atLeast(JsonNode value, ObjectNode out) {
        if (value.isNumber() && Json.number(value) <= 1) {
            out.set("minItems", value);
        } else {
            describe("minItems", value, out);
        }
    }

    private void close(ObjectNode object, ObjectNode out, String path) {
        var more = Json.field(object, "additionalProperties");
        var properties = object.get("properties");
        if (more != null && (!more.isBoolean() || more.booleanValue())) {
            fault(path + ".additionalProperties", "It cannot be held to an object that may have any properties.");
        } else if (more == null && (properties == null || properties.isEmpty())) {
            fault(path, "It cannot be held to an object whose properties are not named.");
        }
        out.put("additionalProperties", false);
        if (properties != null) {
            var required = object.get("required") instanceof ArrayNode names ? names.size() : 0;
            optional += Math.max(0, properties.size() - required);
        }
    }

    private static boolean isObject(ObjectNode object) {
        var type = object.get("type");
        if (type instanceof ArrayNode types) {
            return types.valueStream()
                    .anyMatch(one -> one.isString() && one.stringValue().equals("object"));
        }
        return type == null
                ? object.has("properties")
                : type.isString() && type.stringValue().equals("object");
    }

    private static void describe(String name, JsonNode value, ObjectNode out) {
        var before = out.get("description");
        var bound = name + ": " + (value.isString() ? value.stringValue() : value.toString()) + ".";
        out.put("description", before == null ? bound : before.asString() + " " + bound);
    }

    private static JsonNode joined(JsonNode description, JsonNode bounds) {
        return Json.MAPPER.getNodeFactory().stringNode(description.asString() + " " + bounds.asString());
    }

    private void fault(String path, String why) {
        if (fault == null) {
            fault = path;
            reason = why;
        }
    }
}
