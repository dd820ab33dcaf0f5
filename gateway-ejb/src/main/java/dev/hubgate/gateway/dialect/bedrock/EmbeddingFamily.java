package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.directory.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The makers of embeddings on Bedrock, each with bodies of their own. */
enum EmbeddingFamily {
    /** One text a call, always as long as it is. */
    TITAN_1(1) {
        @Override
        ObjectNode body(List<String> texts, Integer dimensions, String purpose) {
            return Json.object().put("inputText", texts.getFirst());
        }
    },
    TITAN_2(1) {
        @Override
        ObjectNode body(List<String> texts, Integer dimensions, String purpose) {
            var body = Json.object().put("inputText", texts.getFirst()).put("normalize", true);
            return dimensions == null ? body : body.put("dimensions", dimensions);
        }
    },
    COHERE_3(96) {
        @Override
        ObjectNode body(List<String> texts, Integer dimensions, String purpose) {
            return cohere(texts, purpose);
        }
    },
    COHERE_4(96) {
        @Override
        ObjectNode body(List<String> texts, Integer dimensions, String purpose) {
            var body = cohere(texts, purpose);
            body.putArray("embedding_types").add("float");
            return dimensions == null ? body : body.put("output_dimension", dimensions);
        }
    },
    NOVA(1) {
        @Override
        ObjectNode body(List<String> texts, Integer dimensions, String purpose) {
            var body = Json.object().put("taskType", "SINGLE_EMBEDDING");
            var single = body.putObject("singleEmbeddingParams").put("embeddingPurpose", novas(purpose));
            if (dimensions != null) {
                single.put("embeddingDimension", dimensions);
            }
            single.putObject("text").put("truncationMode", "NONE").put("value", texts.getFirst());
            return body;
        }
    };

    /** What an embedding is for if nobody says: to be found. */
    static final String DOCUMENT = "search_document";

    /** What it may be for. */
    static final Set<String> PURPOSES = Set.of(DOCUMENT, "search_query", "classification", "clustering");

    private final int textsPerCall;

    EmbeddingFamily(int textsPerCall) {
        this.textsPerCall = textsPerCall;
    }

    /** @return null for a model that makes none that is known here */
    static EmbeddingFamily of(Offer offer) {
        var names = offer.nativeId().toLowerCase(Locale.ROOT) + " " + offer.model();
        if (names.contains("titan-embed")) {
            return names.contains("text-v2") ? TITAN_2 : TITAN_1;
        }
        if (names.contains("embed-v4")) {
            return COHERE_4;
        }
        if (names.contains("cohere")) {
            return COHERE_3;
        }
        return names.contains("nova") ? NOVA : null;
    }

    /** The body of a call. */
    abstract ObjectNode body(List<String> texts, Integer wanted, String purpose);

    int textsPerCall() {
        return textsPerCall;
    }

    /** Whether its vectors can have so many numbers. */
    boolean makes(int wanted) {
        return switch (this) {
            case TITAN_1 -> wanted == 1_536;
            case TITAN_2 -> wanted == 256 || wanted == 512 || wanted == 1_024;
            case COHERE_3 -> wanted == 1_024;
            case COHERE_4 -> wanted == 256 || wanted == 512 || wanted == 1_024 || wanted == 1_536;
            case NOVA -> wanted == 256 || wanted == 384 || wanted == 1_024 || wanted == 3_072;
        };
    }

    /** Whether it matters to it what an embedding is for. */
    boolean isPurposeful() {
        return this != TITAN_1 && this != TITAN_2;
    }

    /** The vectors of a reply: an array of them, by type or not, or of objects around them; or a single one. */
    static JsonNode vectors(JsonNode reply) {
        var byType = WireJson.object(reply, "embeddings");
        if (byType != null) {
            return byType.get("float");
        }
        var single = reply.get("embedding");
        return single == null
                ? reply.get("embeddings")
                : Json.MAPPER.createArrayNode().add(single);
    }

    private static ObjectNode cohere(List<String> texts, String purpose) {
        var body = Json.object();
        texts.forEach(body.putArray("texts")::add);
        return body.put("input_type", purpose);
    }

    private static String novas(String purpose) {
        return switch (purpose) {
            case "search_query" -> "GENERIC_RETRIEVAL";
            case "classification" -> "CLASSIFICATION";
            case "clustering" -> "CLUSTERING";
            default -> "GENERIC_INDEX";
        };
    }
}
