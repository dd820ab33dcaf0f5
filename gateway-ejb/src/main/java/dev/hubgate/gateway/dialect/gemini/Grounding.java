package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.Characters;
import dev.hubgate.gateway.dialect.WireJson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Where an answer that was searched for comes from. Google counts bytes of a part in UTF-8; OpenAI counts characters of the
 * whole text, which here are code points, as Python counts them. So the text is kept until the answer ends. Belongs to one
 * candidate.
 */
final class Grounding {

    private final List<Span> spans = new ArrayList<>();
    private final List<JsonNode> sources = new ArrayList<>();
    private final List<JsonNode> supports = new ArrayList<>();

    private enum Kind {
        ANSWER,
        THOUGHT,
        OTHER
    }

    private record Span(Kind kind, StringBuilder text) {}

    private record Citation(String url, String title, int start, int end) {}

    /**
     * More text.
     *
     * @param thought whether it is no part of the answer
     * @param begins whether a part begins here, and does not go on from the chunk before
     */
    void text(String text, boolean thought, boolean begins) {
        var kind = thought ? Kind.THOUGHT : Kind.ANSWER;
        if (begins || spans.isEmpty() || spans.getLast().kind() != kind) {
            spans.add(new Span(kind, new StringBuilder()));
        }
        spans.getLast().text().append(text);
    }

    /** A part without text. */
    void other() {
        spans.add(new Span(Kind.OTHER, new StringBuilder()));
    }

    /** What a chunk says of it. Sources come once each, numbered through all chunks. */
    void add(JsonNode metadata) {
        metadata.path("groundingChunks").forEach(sources::add);
        metadata.path("groundingSupports").forEach(supports::add);
    }

    /** OpenAI's annotations, empty if there is nothing to cite. */
    ArrayNode annotations() {
        Set<Citation> citations = new LinkedHashSet<>();
        for (var support : supports) {
            cite(support, citations);
        }
        var annotations = Json.MAPPER.createArrayNode();
        for (var citation : citations) {
            var annotation = annotations.addObject().put("type", "url_citation");
            annotation
                    .putObject("url_citation")
                    .put("url", citation.url())
                    .put("title", citation.title())
                    .put("start_index", citation.start())
                    .put("end_index", citation.end());
        }
        return annotations;
    }

    private void cite(JsonNode support, Set<Citation> citations) {
        var segment = support.path("segment");
        int index = WireJson.index(segment, "partIndex");
        if (index >= spans.size()) {
            return;
        }
        int before = 0;
        for (int i = 0; i < index; i++) {
            before += spans.get(i).kind() == Kind.ANSWER
                    ? Characters.in(spans.get(i).text())
                    : 0;
        }
        var text = spans.get(index).text();
        int start = before + Characters.within(text, bytes(segment, "startIndex"));
        int end = before + Characters.within(text, bytes(segment, "endIndex"));
        for (var number : support.path("groundingChunkIndices")) {
            var source = number.canConvertToInt() ? source(number.intValue()) : null;
            var url = WireJson.text(source, "uri");
            if (url != null) {
                citations.add(new Citation(url, WireJson.textOrEmpty(source, "title"), start, end));
            }
        }
    }

    private JsonNode source(int index) {
        if (index < 0 || index >= sources.size()) {
            return null;
        }
        for (var kind : List.of("web", "retrievedContext", "maps")) {
            if (sources.get(index).get(kind) != null) {
                return sources.get(index).get(kind);
            }
        }
        return null;
    }

    private static int bytes(JsonNode segment, String name) {
        var value = segment.path(name);
        return value.canConvertToInt() && value.isNumber() ? Math.max(0, value.intValue()) : 0;
    }
}
