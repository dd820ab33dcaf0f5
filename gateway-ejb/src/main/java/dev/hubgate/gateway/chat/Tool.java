package dev.hubgate.gateway.chat;

import tools.jackson.databind.node.ObjectNode;

/** What a model may call. */
public sealed interface Tool {

    /**
     * A function with arguments in JSON.
     *
     * @param description null if it has none
     * @param parameters JSON schema of the arguments, null if it takes none
     * @param strict null if nothing was said
     */
    record Function(String name, String description, ObjectNode parameters, Boolean strict, ObjectNode extras)
            implements Tool {

        @Override
        public String toString() {
            return "Function[…]";
        }
    }

    /** A tool of a type that only OpenAI's format knows, such as {@code custom}. */
    record Opaque(ObjectNode json) implements Tool {

        @Override
        public String toString() {
            return "Opaque[…]";
        }
    }
}
