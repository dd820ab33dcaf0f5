package dev.hubgate.gateway.chat;

import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a tool by the model.
 *
 * @param id what the result refers to
 * @param arguments JSON text as the model wrote it, which may be no JSON at all
 * @param custom whether it is of a tool with free text, {@code arguments} being that text
 * @param signature proof of the thought behind it, as Gemini wants it back; null if there is none
 * @param extras fields beside the known ones; empty if there are none
 */
public record ToolCall(String id, String name, String arguments, boolean custom, String signature, ObjectNode extras) {

    public ToolCall(String id, String name, String arguments) {
        this(id, name, arguments, false, null, Extras.NONE);
    }

    @Override
    public String toString() {
        return "ToolCall[" + arguments.length() + " characters]";
    }
}
