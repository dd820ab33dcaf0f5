package dev.hubgate.firewall;

import java.util.List;
import java.util.Map;

/** A labelled text; its places are turned from code points to UTF-16. */
public record Sample(Map<String, Object> fields) {

    /** A labelled place. */
    public record Span(int start, int end, String label) {}

    public String text() {
        return (String) fields.get("text");
    }

    public String field(String name) {
        return String.valueOf(fields.get(name));
    }

    @SuppressWarnings("unchecked")
    public List<Span> spans() {
        var text = text();
        return ((List<Map<String, Object>>) fields.get("spans"))
                .stream()
                        .map(span -> new Span(
                                text.offsetByCodePoints(0, (Integer) span.get("start")),
                                text.offsetByCodePoints(0, (Integer) span.get("end")),
                                (String) span.get("type")))
                        .toList();
    }
}
