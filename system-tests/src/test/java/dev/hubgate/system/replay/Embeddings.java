package dev.hubgate.system.replay;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the vectors of an embedding reply, whoever wrote it. */
final class Embeddings {
    private static final List<Function<JsonNode, Stream<JsonNode>>> SHAPES = List.of(
            body -> items(body.path("data")).map(item -> item.path("embedding")),
            body -> Stream.of(body.at("/embedding/values")),
            body -> Stream.of(body.path("embedding")),
            body -> items(body.path("embeddings")).map(item -> item.path("values")),
            body -> items(body.path("embeddings")),
            body -> items(body.at("/embeddings/float")),
            body -> items(body.path("predictions")).map(item -> item.at("/embeddings/values")));

    private Embeddings() {}

    /** In their order; empty where the body has none. */
    static List<JsonNode> vectors(JsonNode body) {
        return SHAPES.stream()
                .map(shape -> shape.apply(body).filter(JsonNode::isArray).toList())
                .filter(vectors -> !vectors.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return array.isArray() ? array.valueStream() : Stream.empty();
    }
}
