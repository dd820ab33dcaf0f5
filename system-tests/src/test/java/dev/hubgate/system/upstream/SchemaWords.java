package dev.hubgate.system.upstream;

/** The part of JSON Schema that Google's own schemas know. */
final class SchemaWords {
    private SchemaWords() {}

    static void check(Strict schema) {
        schema.only(
                "type",
                "format",
                "title",
                "description",
                "nullable",
                "enum",
                "items",
                "minItems",
                "maxItems",
                "properties",
                "required",
                "minProperties",
                "maxProperties",
                "minLength",
                "maxLength",
                "pattern",
                "anyOf",
                "propertyOrdering",
                "default",
                "example",
                "minimum",
                "maximum");
        schema.maybe("properties")
                .ifPresent(named -> named.node().propertyNames().forEach(name -> check(named.child(name))));
        schema.maybe("items").ifPresent(SchemaWords::check);
        schema.maybeList("anyOf").forEach(SchemaWords::check);
    }
}
