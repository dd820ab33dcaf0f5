package dev.hubgate.system.upstream;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The part of JSON Schema that Anthropic's structured outputs know: closed objects, and few words for values. */
final class StrictSchema {
    private static final Set<String> UNKNOWN = Set.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "maxItems",
            "oneOf",
            "not",
            "patternProperties");

    private StrictSchema() {}

    static void check(Strict schema) {
        for (String word : UNKNOWN) {
            if (schema.has(word)) {
                throw schema.wrong(word, "property is not supported");
            }
        }
        JsonNode type = schema.get("type");
        if (type.asString("").equals("object")
                && schema.get("additionalProperties").asBoolean(true)) {
            throw schema.wrong("additionalProperties", "must be false for objects");
        }
        for (String holder : new String[] {"properties", "$defs", "definitions"}) {
            schema.maybe(holder)
                    .ifPresent(named -> named.node().propertyNames().forEach(name -> check(named.child(name))));
        }
        schema.maybe("items").ifPresent(StrictSchema::check);
        schema.maybeList("anyOf").forEach(StrictSchema::check);
    }
}
