package dev.hubgate.gateway.chat;

import tools.jackson.databind.node.ObjectNode;

/** The shape that a reply must have. */
public sealed interface ResponseFormat {

    /** Any. */
    record Text() implements ResponseFormat {}

    /** One JSON object. */
    record JsonObject() implements ResponseFormat {}

    /**
     * JSON that follows a schema.
     *
     * @param description null if there is none
     * @param strict null if nothing was said
     */
    record JsonSchema(String name, String description, ObjectNode schema, Boolean strict) implements ResponseFormat {

        @Override
        public String toString() {
            return "JsonSchema[…]";
        }
    }

    /** A form that nobody here knows. */
    record Opaque(ObjectNode json) implements ResponseFormat {

        @Override
        public String toString() {
            return "Opaque[…]";
        }
    }
}
