package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.LogprobToken;
import dev.hubgate.gateway.dialect.WireJson;
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
        return LogprobToken.of(WireJson.textOrEmpty(candidate, "token"), candidate.get("logProbability"));
    }
}
