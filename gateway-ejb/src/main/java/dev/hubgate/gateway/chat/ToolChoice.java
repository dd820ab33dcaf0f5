package dev.hubgate.gateway.chat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether and what a model may call. */
public sealed interface ToolChoice {

    /** As it likes. */
    record Auto() implements ToolChoice {}

    /** Nothing. */
    record None() implements ToolChoice {}

    /** At least one. */
    record Required() implements ToolChoice {}

    /** This function. */
    record Named(String name) implements ToolChoice {

        @Override
        public String toString() {
            return "Named[…]";
        }
    }

    /**
     * Only functions of a list.
     *
     * @param required whether it must call at least one
     */
    record Allowed(boolean required, List<String> names) implements ToolChoice {

        public Allowed {
            names = List.copyOf(names);
        }

        @Override
        public String toString() {
            return "Allowed[" + names.size() + " names]";
        }
    }

    /** A form that only OpenAI's format knows. */
    record Opaque(JsonNode json) implements ToolChoice {

        @Override
        public String toString() {
            return "Opaque[…]";
        }
    }

    /** Whether the caller forces one certain function. */
    static boolean isNamed(ToolChoice choice) {
        return choice instanceof Named;
    }
}
