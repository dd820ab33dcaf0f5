package dev.hubgate.firewall;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A labelled text; its places are turned from code points to UTF-16. */
public record Sample(JsonNode fields) {

    /** A labelled place. */
    public record Span(int start, int end, String label) {}

    public String text() {
        return field("text");
    }

    /** A field as text; empty where there is none. */
    public String field(String name) {
        return fields.path(name).asString("");
    }

    public List<Span> spans() {
        var text = text();
        return fields.path("spans")
                .valueStream()
                .map(span -> new Span(
                        text.offsetByCodePoints(0, span.get("start").asInt()),
                        text.offsetByCodePoints(0, span.get("end").asInt()),
                        span.get("type").asString()))
                .toList();
    }
}
