package dev.hubgate.system.running;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of chat completions. */
public final class Questions {
    /** The chat model behind which the scripted provider answers, and what it costs. */
    public static final String SCRIPTED = "openai/gpt-4.1-mini";

    /** Nano-dollars a token of {@link #SCRIPTED}. */
    public static final long INPUT_NANO = 400;

    /** Nano-dollars a token of {@link #SCRIPTED}. */
    public static final long OUTPUT_NANO = 1_600;

    private Questions() {}

    /** One user message to the scripted provider, whose directives it may contain. */
    public static ObjectNode scripted(String text) {
        return chat(SCRIPTED, text);
    }

    public static ObjectNode scriptedStream(String text) {
        return scripted(text).put("stream", true);
    }

    public static ObjectNode chat(String model, String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", model);
        body.putArray("messages").addObject().put("role", "user").put("content", text);
        return body;
    }
}
