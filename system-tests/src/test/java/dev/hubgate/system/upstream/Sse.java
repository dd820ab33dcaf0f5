package dev.hubgate.system.upstream;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes server-sent events. */
final class Sse {
    private Sse() {}

    static byte[] data(JsonNode data) {
        return bytes("data: " + data + "\n\n");
    }

    static byte[] named(String event, JsonNode data) {
        return bytes("event: " + event + "\ndata: " + data + "\n\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
