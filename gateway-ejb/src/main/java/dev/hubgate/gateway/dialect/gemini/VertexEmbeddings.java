package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Embeddings at Vertex AI: {@code predict} for the older models, of which only those named {@code text-…} take several texts
 * at once, and {@code embedContent} since Gemini Embedding 2. Texts that are too long are refused, not cut.
 *
 * @see <a href="https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/text-embeddings-api">reference</a>
 */
final class VertexEmbeddings {

    /** Google takes 250 texts of together 20,000 tokens: fewer texts stay below that more often. */
    private static final int BATCH = 50;

    private static final String DIMENSIONS = "outputDimensionality";
    private static final String NO_CUT = "autoTruncate";

    private VertexEmbeddings() {}

    static List<WireRequest> write(EmbeddingRequest request, Offer offer) {
        var texts = GeminiEmbeddings.texts(request, offer);
        var requests = new ArrayList<WireRequest>();
        if (!predicts(offer)) {
            texts.forEach(text -> requests.add(wire(offer, ":embedContent", content(request, text))));
            return requests;
        }
        int batch = offer.nativeId().startsWith("gemini") ? 1 : BATCH;
        for (int from = 0; from < texts.size(); from += batch) {
            var some = texts.subList(from, Math.min(texts.size(), from + batch));
            requests.add(wire(offer, ":predict", instances(request, some)));
        }
        return requests;
    }

    private static boolean predicts(Offer offer) {
        return !offer.nativeId().startsWith("gemini-embedding-")
                || offer.nativeId().startsWith("gemini-embedding-0");
    }

    private static ObjectNode content(EmbeddingRequest request, String text) {
        var body = Json.object();
        body.putObject("content").putArray("parts").addObject().put("text", text);
        var config = body.putObject("embedContentConfig").put(NO_CUT, false);
        if (request.dimensions() != null) {
            config.put(DIMENSIONS, request.dimensions());
        }
        return body;
    }

    private static ObjectNode instances(EmbeddingRequest request, List<String> texts) {
        var body = Json.object();
        var instances = body.putArray("instances");
        texts.forEach(text -> instances.addObject().put("content", text));
        var parameters = body.putObject("parameters").put(NO_CUT, false);
        if (request.dimensions() != null) {
            parameters.put(DIMENSIONS, request.dimensions());
        }
        return body;
    }

    private static WireRequest wire(Offer offer, String verb, ObjectNode body) {
        var authentication = Authentication.header(
                GeminiEmbeddings.KEY_HEADER, offer.upstream().credential());
        return new WireRequest(Places.vertex(offer, "google") + verb, authentication, Json.write(body), Framing.WHOLE);
    }

    static EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies) {
        var vectors = new Vectors(offer);
        for (var bytes : bodies) {
            var body = vectors.body(bytes);
            if (predicts(offer)) {
                for (var prediction : body.path("predictions")) {
                    var embeddings = prediction.path("embeddings");
                    vectors.add(embeddings.get("values"));
                    vectors.used(embeddings.path("statistics").get("token_count"));
                }
            } else {
                vectors.add(body.path("embedding").get("values"));
                vectors.used(body.path("usageMetadata").get("promptTokenCount"));
            }
        }
        return vectors.reply(request.texts().size());
    }
}
