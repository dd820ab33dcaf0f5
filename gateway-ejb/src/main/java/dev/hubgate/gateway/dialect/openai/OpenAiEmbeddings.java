package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/** Embeddings in OpenAI's format. */
final class OpenAiEmbeddings {

    private OpenAiEmbeddings() {}

    static WireRequest write(EmbeddingRequest request, Offer offer) {
        // A shallow copy: the fields set below are replaced in it, and what they held is left alone.
        var body = Json.object();
        body.setAll(request.body());
        body.put("model", offer.nativeId());
        if (offer.upstream().name().equals("mistral")) {
            // It refuses fields that it does not know, and has another name for this one.
            body.retain(List.of("model", "input", "encoding_format", "metadata"));
            if (request.dimensions() != null) {
                body.put("output_dimension", request.dimensions());
            }
        }
        return OpenAiWriter.wire(offer.upstream(), "/embeddings", body, Framing.WHOLE);
    }

    static EmbeddingReply read(Offer offer, byte[] body) {
        var provider = offer.upstream().name();
        var reply = WireJson.reply(provider, body);
        OpenAiErrors.throwIfAny(provider, reply);
        if (!(reply.get("data") instanceof ArrayNode data)) {
            throw Failure.providerUnavailable(provider, "answered with something that is no reply")
                    .exception();
        }
        var items = new ArrayList<JsonNode>();
        data.forEach(items::add);
        items.sort(Comparator.comparingInt(item -> (int) WireJson.count(item, "index")));
        var vectors = new ArrayList<JsonNode>(items.size());
        for (var item : items) {
            vectors.add(vector(provider, item.get("embedding")));
        }
        var model = WireJson.textOrEmpty(reply, "model");
        return new EmbeddingReply(
                model.isEmpty() ? offer.nativeId() : model, vectors, OpenAiUsage.read(reply.get("usage")));
    }

    private static JsonNode vector(String provider, JsonNode embedding) {
        if (!isVector(embedding)) {
            throw Failure.providerUnavailable(provider, "answered with something that is no reply")
                    .exception();
        }
        return embedding;
    }

    private static boolean isVector(JsonNode embedding) {
        return switch (embedding) {
            case ArrayNode numbers -> numbers.valueStream().allMatch(JsonNode::isNumber);
            case StringNode base64 -> isBase64(base64.stringValue());
            case null, default -> false;
        };
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length % Float.BYTES == 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
