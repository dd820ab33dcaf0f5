package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables of requests and what they become, one file for each matter. */
final class Cases {

    private static final int MAX_TOKENS = 1_000;

    private Cases() {}

    /** One row. Without a place of its own it holds at both. */
    record Case(String name, GoogleApi api, ObjectNode json) {

        String model() {
            return json.path("model").asString(Google.FLASH);
        }

        int maxTokens() {
            return json.path("maxTokens").asInt(MAX_TOKENS);
        }

        /** What the client sends: a short question where the row does not say. */
        byte[] request() {
            var request = Json.object().put("model", "m");
            request.setAll((ObjectNode) json.get("request"));
            if (request.get("messages") == null) {
                request.putArray("messages").addObject().put("role", "user").put("content", "Hi");
            }
            return Json.write(request);
        }

        /** What Google is to get. */
        ObjectNode body() {
            var body = (ObjectNode) json.get("body").deepCopy();
            if (body.get("contents") == null) {
                var turn = body.putArray("contents").addObject().put("role", "user");
                turn.putArray("parts").addObject().put("text", "Hi");
            }
            var config =
                    body.get("generationConfig") instanceof ObjectNode some ? some : body.putObject("generationConfig");
            config.put("maxOutputTokens", maxTokens());
            return body;
        }

        String refuses() {
            return json.path("refuses").asString(null);
        }

        @Override
        public String toString() {
            return name + " (" + api + ")";
        }
    }

    static Stream<Case> all() {
        return Stream.of("messages", "media", "tools", "options", "thinking", "formats")
                .flatMap(Cases::of);
    }

    private static Stream<Case> of(String file) {
        return read(file)
                .valueStream()
                .flatMap(row -> Stream.of(GoogleApi.values())
                        .filter(api -> row.path("api").asString(api.name()).equalsIgnoreCase(api.name()))
                        .map(api -> new Case(file + ": " + row.get("name").stringValue(), api, (ObjectNode) row)));
    }

    static JsonNode read(String file) {
        try (var in = Objects.requireNonNull(Cases.class.getResourceAsStream(file + ".json"), file)) {
            return Json.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
