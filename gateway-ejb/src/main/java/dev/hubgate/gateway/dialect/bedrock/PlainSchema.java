package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.FieldPath;
import dev.hubgate.gateway.failure.Failure;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema as the first generation of Nova takes it: at the top only type, properties and required, and no references. What
 * only annotates the top goes.
 *
 * @see <a href="https://docs.aws.amazon.com/nova/latest/userguide/tool-use-definition.html">Nova's tools</a>
 */
final class PlainSchema {

    private static final String REF = "$ref";
    private static final int MOST = 10_000;
    private static final int MOST_OPEN = 50;
    private static final Set<String> TOP = Set.of("type", "properties", "required");
    private static final Set<String> NOTES = Set.of(
            "title",
            "description",
            "$schema",
            "$id",
            "$comment",
            "$defs",
            "definitions",
            "examples",
            "default",
            "strict");

    private final ObjectNode root;
    private final String provider;
    private final Set<String> open = new HashSet<>();
    private int size;

    private PlainSchema(ObjectNode root, String provider) {
        this.root = root;
        this.provider = provider;
    }

    /** @throws dev.hubgate.gateway.failure.FailureException naming by JSON path what cannot be said */
    static ObjectNode of(ObjectNode schema, String path, String provider) {
        var plain = new PlainSchema(schema, provider);
        var out = Json.object().put("type", "object");
        out.putObject("properties");
        for (var field : schema.properties()) {
            var name = field.getKey();
            if (TOP.contains(name)) {
                out.set(name, plain.resolved(field.getValue(), path + "." + name));
            } else if (!NOTES.contains(name) && !isClosing(name, field.getValue())) {
                throw plain.refused(path + "." + name, "It takes only type, properties and required here.");
            }
        }
        return out;
    }

    /** That there are no others is what a list of properties says anyway. */
    private static boolean isClosing(String name, JsonNode value) {
        return name.equals("additionalProperties") && value.isBoolean() && !value.booleanValue();
    }

    private JsonNode resolved(JsonNode node, String path) {
        // What refers to the same thing twice doubles when it is put in place, again and again.
        if (++size > MOST) {
            throw refused(path, "With all its references in place the schema is too large.");
        }
        return switch (node) {
            case ObjectNode object when object.get(REF) != null -> reference(object, path);
            case ObjectNode object -> {
                var out = Json.object();
                object.properties()
                        .forEach(field -> out.set(
                                field.getKey(), resolved(field.getValue(), FieldPath.of(path, field.getKey()))));
                yield out;
            }
            case ArrayNode array -> {
                var out = Json.MAPPER.createArrayNode();
                for (int i = 0; i < array.size(); i++) {
                    out.add(resolved(array.get(i), FieldPath.of(path, i)));
                }
                yield out;
            }
            default -> node;
        };
    }

    private JsonNode reference(ObjectNode object, String path) {
        var ref = object.get(REF).isString() ? object.get(REF).stringValue() : "";
        if (!ref.startsWith("#/")) {
            throw refused(path + "." + REF, "A reference must be to a place in the same schema.");
        }
        var target = root.at(ref.substring(1));
        if (target.isMissingNode() || open.size() == MOST_OPEN || !open.add(ref)) {
            throw refused(path + "." + REF, "It cannot be held to a schema that contains itself, or is not there.");
        }
        var out = resolved(target, path);
        open.remove(ref);
        if (out instanceof ObjectNode merged) {
            object.properties().stream()
                    .filter(field -> !field.getKey().equals(REF))
                    .forEach(field -> merged.set(field.getKey(), resolved(field.getValue(), path)));
        }
        return out;
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
