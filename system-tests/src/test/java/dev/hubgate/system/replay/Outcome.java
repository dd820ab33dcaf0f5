package dev.hubgate.system.replay;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client ended up with: {@code content, reasoning, tool_calls[{name, arguments}], finish_reason, refusal, usage,
 * audio, vectors}, and {@code error} with {@code status, type, code, message} where it raised one. Texts are empty where
 * there was none, arguments are as they came.
 */
record Outcome(ReplayCase of, JsonNode seen) {

    static ObjectNode blank() {
        ObjectNode seen = JsonNodeFactory.instance.objectNode();
        seen.put("content", "").put("reasoning", "").put("refusal", "").putNull("finish_reason");
        seen.putArray("tool_calls");
        seen.putObject("usage");
        return seen;
    }

    String text(String name) {
        return seen.path(name).asString("");
    }

    boolean isError() {
        return seen.path("error").isObject();
    }

    JsonNode error() {
        return seen.path("error");
    }
}
