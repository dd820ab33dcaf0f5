package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Embeddings at the Gemini API: one text by itself, more of them a hundred at a time. */
final class GeminiEmbeddings {

    static final String KEY_HEADER = "x-goog-api-key";

    private static final int BATCH = 100;

    private GeminiEmbeddings() {}

    static List<WireRequest> write(EmbeddingRequest request, Offer offer) {
        var texts = texts(request, offer);
        if (texts.size() == 1) {
            return List.of(wire(offer, ":embedContent", one(request, offer, texts.getFirst())));
        }
        var requests = new ArrayList<WireRequest>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            var body = Json.object();
            var batch = body.putArray("requests");
            texts.subList(from, Math.min(texts.size(), from + BATCH))
                    .forEach(text -> batch.add(one(request, offer, text)));
            requests.add(wire(offer, ":batchEmbedContents", body));
        }
        return requests;
    }

    /** The inputs as texts. */
    static List<String> texts(EmbeddingRequest request, Offer offer) {
        if (request.texts().isEmpty()) {
            throw Failure.unsupported("input", offer.upstream().name(), "It takes text and no token numbers.")
                    .exception();
        }
        return request.texts();
    }

    private static ObjectNode one(EmbeddingRequest request, Offer offer, String text) {
        var one = Json.object().put("model", "models/" + offer.nativeId());
        one.putObject("content").putArray("parts").addObject().put("text", text);
        if (request.dimensions() != null) {
            one.put("outputDimensionality", request.dimensions());
        }
        return one;
    }

    private static WireRequest wire(Offer offer, String verb, ObjectNode body) {
        var authentication = Authentication.header(KEY_HEADER, offer.upstream().credential());
        return new WireRequest(Places.gemini(offer) + verb, authentication, Json.write(body), Framing.WHOLE);
    }

    static EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies) {
        var vectors = new Vectors(offer);
        for (var bytes : bodies) {
            var body = vectors.body(bytes);
            var many = body.get("embeddings");
            if (many == null) {
                vectors.add(body.path("embedding").get("values"));
            } else {
                many.forEach(one -> vectors.add(one.get("values")));
            }
            vectors.used(body.path("usageMetadata").get("promptTokenCount"));
        }
        return vectors.reply(request.texts().size());
    }
}
