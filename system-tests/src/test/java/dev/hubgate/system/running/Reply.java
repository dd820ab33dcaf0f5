package dev.hubgate.system.running;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back: status, headers and the whole body. */
public record Reply(HttpResponse<byte[]> response) {

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as JSON; fails with status and body in the message where it is none. */
    public JsonNode json() {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (RuntimeException notJson) {
            throw new AssertionError("not JSON: " + this, notJson);
        }
    }

    public JsonNode error() {
        return json().path("error");
    }

    public String errorCode() {
        return error().path("code").asString("");
    }

    /** The text of the first choice's message. */
    public String content() {
        return json().at("/choices/0/message/content").asString("");
    }

    public String requestId() {
        return header("x-request-id").orElseThrow(() -> new AssertionError("no x-request-id: " + this));
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
