package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.WireJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From Google's {@code logprobsResult} to OpenAI's {@code logprobs}. */
final class Logprobs {

    private Logprobs() {}

    /** @return null if there are none */
    static ObjectNode read(JsonNode result) {
        var chosen = result == null ? null : result.get("chosenCandidates");
        if (chosen == null || !chosen.isArray() || chosen.isEmpty()) {
            return null;
        }
        var logprobs = Json.object();
        var content = logprobs.putArray("content");
        logprobs.putNull("refusal");
        for (int i = 0; i < chosen.size(); i++) {
            var token = token(chosen.get(i));
            var top = token.putArray("top_logprobs");
            for (var other : result.path("topCandidates").path(i).path("candidates")) {
                top.add(token(other));
            }
            content.add(token);
        }
        return logprobs;
    }

    private static ObjectNode token(JsonNode candidate) {
        var text = WireJson.textOrEmpty(candidate, "token");
        var token = Json.object().put("token", text);
        var probability = candidate.get("logProbability");
        // Google leaves zeros out, and a certain token has zero.
        if (probability != null && probability.isNumber()) {
            token.set("logprob", probability);
        } else {
            token.put("logprob", 0);
        }
        var bytes = token.putArray("bytes");
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(one & 0xff);
        }
        return token;
    }
}
