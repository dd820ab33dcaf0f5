package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Embeddings as they come in, and what they used: known only if every part of the reply says so. Belongs to one reply. */
final class Vectors {

    private final Offer offer;
    private final List<JsonNode> vectors = new ArrayList<>();
    private long tokens;
    private boolean counted = true;

    Vectors(Offer offer) {
        this.offer = offer;
    }

    /** @throws dev.hubgate.gateway.failure.FailureException if it is an error, or no reply */
    ObjectNode body(byte[] bytes) {
        var body = WireJson.reply(offer.upstream().name(), bytes);
        if (body.get("error") instanceof ObjectNode) {
            throw GeminiErrors.inBody(offer.upstream().name(), body).exception();
        }
        return body;
    }

    void add(JsonNode vector) {
        if (vector == null
                || !vector.isArray()
                || vector.isEmpty()
                || !vector.get(0).isNumber()) {
            throw noReply();
        }
        vectors.add(vector);
    }

    /** @param count null if the provider did not say */
    void used(JsonNode count) {
        if (count == null || !count.isNumber()) {
            counted = false;
        } else {
            tokens += (long) Math.clamp(Json.number(count), 0, 100_000_000);
        }
    }

    EmbeddingReply reply(int expected) {
        if (vectors.size() != expected) {
            throw noReply();
        }
        return new EmbeddingReply(
                offer.nativeId(), vectors, counted ? Usage.ofText(tokens, 0, GeminiUsage.SOURCE) : null);
    }

    private RuntimeException noReply() {
        return Failure.providerUnavailable(offer.upstream().name(), "answered with something that is no embedding")
                .exception();
    }
}
