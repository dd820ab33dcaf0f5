package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.LogprobToken;
import dev.hubgate.gateway.dialect.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the {@code logprobs} of a choice. Together and Fireworks write them as OpenAI's old completions did, in an array for
 * each kind of thing, which no client of chat completions reads.
 */
final class Logprobs {

    private static final String CONTENT = "content";

    private Logprobs() {}

    /** @return null if there are none */
    static ObjectNode of(JsonNode choice) {
        var logprobs = WireJson.object(choice, "logprobs");
        if (logprobs == null || logprobs.has(CONTENT) || logprobs.has("refusal")) {
            return logprobs;
        }
        if (!(logprobs.get("tokens") instanceof ArrayNode tokens) || tokens.isEmpty()) {
            return null;
        }
        var written = Json.object();
        var content = written.putArray(CONTENT);
        for (int i = 0; i < tokens.size(); i++) {
            var token = LogprobToken.of(
                    tokens.get(i).asString(""), logprobs.path("token_logprobs").get(i));
            var top = token.putArray("top_logprobs");
            if (logprobs.path("top_logprobs").get(i) instanceof ObjectNode others) {
                others.properties().forEach(other -> top.add(LogprobToken.of(other.getKey(), other.getValue())));
            }
            content.add(token);
        }
        written.putNull("refusal");
        return written;
    }
}
