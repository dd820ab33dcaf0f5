package dev.hubgate.bench.translation;

import dev.hubgate.gateway.Json;
import java.util.Base64;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests as clients send them. */
public enum Asked {
    /** Some turns of conversation, 2 KB. */
    PLAIN,
    /** Eight tools, two images as data URLs, three calls at once and their results, and more turns; 64 KB. */
    LARGE;

    private static final int PLAIN_BYTES = 2 << 10;
    private static final int LARGE_BYTES = 64 << 10;
    private static final int TOOLS = 8;
    private static final int IMAGE_BYTES = 10 << 10;
    private static final int RESULT_CHARS = 3_000;
    private static final int TURN_CHARS = 500;

    byte[] body() {
        var body = Json.object().put("model", "model").put("temperature", 0.7).put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        var messages = body.putArray("messages");
        say(messages, "system", "You are brief.");
        if (this == LARGE) {
            tools(body.putArray("tools"));
            look(messages);
            call(messages);
        }
        int bytes = this == LARGE ? LARGE_BYTES : PLAIN_BYTES;
        for (int i = 0; Json.write(body).length < bytes - TURN_CHARS / 2; i++) {
            say(messages, i % 2 == 0 ? "user" : "assistant", Said.text(TURN_CHARS));
        }
        return Json.write(body);
    }

    private static ObjectNode say(ArrayNode messages, String role, String text) {
        return messages.addObject().put("role", role).put("content", text);
    }

    private static void tools(ArrayNode tools) {
        for (int i = 0; i < TOOLS; i++) {
            var name = i == 0 ? Said.TOOL : "tool_" + i;
            var function = tools.addObject().put("type", "function").putObject("function");
            function.put("name", name).put("description", Said.text(200));
            var schema = function.putObject("parameters").put("type", "object");
            var properties = schema.putObject("properties");
            properties.putObject("text").put("type", "string").put("description", Said.text(100));
            properties.putObject("count").put("type", "integer").put("description", Said.text(100));
            properties
                    .putObject("tags")
                    .put("type", "array")
                    .putObject("items")
                    .put("type", "string")
                    .putArray("enum")
                    .add("parcel")
                    .add("letter");
            properties
                    .putObject("where")
                    .put("type", "object")
                    .putObject("properties")
                    .putObject("city")
                    .put("type", "string");
            schema.putArray("required").add("text");
        }
    }

    private static void look(ArrayNode messages) {
        var parts = messages.addObject().put("role", "user").putArray("content");
        parts.addObject().put("type", "text").put("text", Said.text(TURN_CHARS));
        var random = new Random(1);
        for (int i = 0; i < 2; i++) {
            var image = new byte[IMAGE_BYTES];
            random.nextBytes(image);
            var url = "data:image/png;base64," + Base64.getEncoder().encodeToString(image);
            parts.addObject().put("type", "image_url").putObject("image_url").put("url", url);
        }
    }

    private static void call(ArrayNode messages) {
        var calls =
                messages.addObject().put("role", "assistant").putNull("content").putArray("tool_calls");
        for (int i = 0; i < 3; i++) {
            calls.addObject()
                    .put("id", "call_" + i)
                    .put("type", "function")
                    .putObject("function")
                    .put("name", Said.TOOL)
                    .put("arguments", Said.arguments(Said.text(200)));
        }
        for (int i = 0; i < 3; i++) {
            say(messages, "tool", Said.arguments(Said.text(RESULT_CHARS))).put("tool_call_id", "call_" + i);
        }
    }
}
