package dev.hubgate.firewall.name;

import dev.hubgate.firewall.Reference;
import dev.hubgate.firewall.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text and what is in it. */
record Example(String text, List<Span> spans) {

    private static final Set<String> WHERE = Set.of("STREET_ADDRESS", "LOCATION");

    /** A labelled place, in UTF-16 code units; the type may be one that names are not. */
    record Span(int start, int end, String type) {}

    static List<Example> in(Path file) {
        return of(Reference.samples(file));
    }

    static List<Example> of(List<Sample> samples) {
        return samples.stream()
                .map(one -> new Example(
                        one.text(),
                        one.spans().stream()
                                .map(span -> new Span(span.start(), span.end(), span.label()))
                                .toList()))
                .toList();
    }

    /** Addresses that are labelled in pieces, and the places among them, as one. */
    Example joined() {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && span.start() >= last.end()
                    && WHERE.contains(span.type())
                    && WHERE.contains(last.type())
                    && (span.type().equals("STREET_ADDRESS") || last.type().equals("STREET_ADDRESS"))
                    && text.substring(last.end(), span.start()).chars().noneMatch(Character::isLetterOrDigit)) {
                joined.set(joined.size() - 1, new Span(last.start(), span.end(), "STREET_ADDRESS"));
            } else {
                joined.add(span);
            }
        }
        return new Example(text, List.copyOf(joined));
    }

    Example lower() {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? new Example(lower, spans) : this;
    }

    Example upper() {
        var upper = text.toUpperCase(Locale.ROOT);
        return upper.length() == text.length() ? new Example(upper, spans) : this;
    }

    /** Puts texts together, part by part. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();

        Builder plain(CharSequence part) {
            text.append(part);
            return this;
        }

        Builder span(String value, String type) {
            spans.add(new Span(text.length(), text.length() + value.length(), type));
            text.append(value);
            return this;
        }

        Example build() {
            return new Example(text.toString(), List.copyOf(spans));
        }
    }
}
