package dev.hubgate.gateway.chat;

import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Embeddings in the order of the inputs.
 *
 * @param model the provider's name for the model that answered
 * @param vectors each an array of numbers, or base64 of little-endian floats
 * @param usage null if the provider did not say
 */
public record EmbeddingReply(String model, List<JsonNode> vectors, Usage usage) {

    public EmbeddingReply {
        vectors = List.copyOf(vectors);
    }

    @Override
    public String toString() {
        return "EmbeddingReply[" + vectors.size() + " vectors]";
    }
}
