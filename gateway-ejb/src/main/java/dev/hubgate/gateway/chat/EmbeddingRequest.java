package dev.hubgate.gateway.chat;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for embeddings.
 *
 * @param body all that the client sent; not to be changed
 * @param texts the inputs; empty if they came as token numbers, which only OpenAI's format can pass on
 * @param dimensions null if nothing was said
 * @param base64 whether the client wants vectors as base64 of little-endian floats
 */
public record EmbeddingRequest(
        String model, ObjectNode body, List<String> texts, Integer dimensions, boolean base64, long promptBound)
        implements ModelRequest {

    public EmbeddingRequest {
        texts = List.copyOf(texts);
    }

    @Override
    public String kind() {
        return "embedding";
    }

    @Override
    public long promptGuess() {
        return Math.ceilDiv(promptBound, 4);
    }

    @Override
    public String toString() {
        return "EmbeddingRequest[" + texts.size() + " texts]";
    }
}
