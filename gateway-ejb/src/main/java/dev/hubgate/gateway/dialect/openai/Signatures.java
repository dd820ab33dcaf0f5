package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.dialect.WireJson;
import tools.jackson.databind.JsonNode;

/** Reads proofs of thought beside a call, where Google's OpenAI-compatible endpoint has them. */
final class Signatures {

    private Signatures() {}

    /** @return null if there is none */
    static String of(JsonNode call) {
        return WireJson.text(WireJson.object(WireJson.object(call, "extra_content"), "google"), "thought_signature");
    }
}
