package dev.hubgate.system.replay;

import java.util.Map;
import java.util.Optional;

/** Which exchanges a client of chat completions or embeddings can cause at all. */
final class Reach {
    private static final Map<String, String> OUT_OF_REACH = Map.ofEntries(
            Map.entry("/responses", "the Responses API is not spoken yet"),
            Map.entry("/realtime", "realtime sessions are not spoken yet"),
            Map.entry("/ws/", "realtime sessions are not spoken yet"),
            Map.entry("/audio/", "audio endpoints are not spoken yet"),
            Map.entry("/images/", "image endpoints are not spoken yet"),
            Map.entry("countTokens", "no OpenAI endpoint counts tokens"),
            Map.entry("count_tokens", "no OpenAI endpoint counts tokens"),
            Map.entry("/token", "a token exchange: each replay with Vertex makes one"),
            Map.entry("/api/chat", "Ollama's own API: Hubgate speaks its OpenAI-compatible one"));

    private Reach() {}

    /** Why this exchange cannot be replayed; empty if it can. */
    static Optional<String> obstacle(Recording recording) {
        if (!recording.expected().isMissingNode() || recording.isEmbedding()) {
            return Optional.empty();
        }
        return OUT_OF_REACH.entrySet().stream()
                .filter(entry -> recording.path().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> recording.isRefusal() ? Optional.empty() : Optional.of("nobody said what is expected"));
    }
}
