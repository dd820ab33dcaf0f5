package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Embeddings by InvokeModel: as many calls as the texts need.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters.html">The makers' bodies</a>
 */
final class BedrockEmbeddings {

    private static final String PURPOSE = "input_type";
    private static final Set<String> KNOWN = Set.of("model", "input", "dimensions", "encoding_format", "user", PURPOSE);

    private BedrockEmbeddings() {}

    static List<WireRequest> write(EmbeddingRequest request, Offer offer) {
        var provider = offer.upstream().name();
        var family = EmbeddingFamily.of(offer);
        if (family == null) {
            throw refused("model", provider, "It makes no embeddings that are known here.");
        }
        if (request.texts().isEmpty()) {
            throw refused("input", provider, "The input must be text.");
        }
        if (request.dimensions() != null && !family.makes(request.dimensions())) {
            throw refused("dimensions", provider, "This model makes no vectors of that length.");
        }
        var purpose = purpose(request.body(), family, provider);
        var calls = new ArrayList<WireRequest>();
        int most = family.textsPerCall();
        for (int from = 0; from < request.texts().size(); from += most) {
            var texts = request.texts()
                    .subList(from, Math.min(from + most, request.texts().size()));
            var body = family.body(texts, request.dimensions(), purpose);
            calls.add(BedrockAddress.request(offer, "invoke", Json.write(body), Framing.WHOLE));
        }
        return calls;
    }

    private static String purpose(ObjectNode body, EmbeddingFamily family, String provider) {
        for (var field : body.properties()) {
            if (!KNOWN.contains(field.getKey()) && !field.getValue().isNull()) {
                throw Failure.unsupported(field.getKey(), provider).exception();
            }
        }
        if (Json.field(body, PURPOSE) == null) {
            return EmbeddingFamily.DOCUMENT;
        }
        var purpose = WireJson.textOrEmpty(body, PURPOSE);
        if (!family.isPurposeful() || !EmbeddingFamily.PURPOSES.contains(purpose)) {
            throw refused(
                    PURPOSE,
                    provider,
                    "It may be search_document, search_query, classification or clustering,"
                            + " for models that tell them apart.");
        }
        return purpose;
    }

    static EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies) {
        var provider = offer.upstream().name();
        var vectors = new ArrayList<JsonNode>(request.texts().size());
        long tokens = 0;
        for (var body : bodies) {
            var reply = WireJson.reply(provider, body);
            var found = EmbeddingFamily.vectors(reply);
            if (found == null || !found.isArray()) {
                throw noReply(provider);
            }
            found.forEach(vector -> vectors.add(vector(vector, provider)));
            tokens += tokens(reply);
        }
        if (vectors.size() != request.texts().size()) {
            throw noReply(provider);
        }
        return new EmbeddingReply(offer.nativeId(), vectors, usage(tokens));
    }

    private static JsonNode vector(JsonNode vector, String provider) {
        var numbers = vector.isObject() ? vector.get("embedding") : vector;
        if (numbers == null || !numbers.isArray()) {
            throw noReply(provider);
        }
        return numbers;
    }

    private static long tokens(ObjectNode reply) {
        return Math.max(WireJson.count(reply, "inputTextTokenCount"), WireJson.count(reply, "inputTokenCount"));
    }

    /** Cohere's models say it in a header alone. */
    private static Usage usage(long tokens) {
        return tokens == 0 ? null : BedrockUsage.ofInput(tokens);
    }

    private static RuntimeException noReply(String provider) {
        return Failure.providerUnavailable(provider, "answered with something that is no reply")
                .exception();
    }

    private static RuntimeException refused(String path, String provider, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
