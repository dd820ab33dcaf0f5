package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sample;
import dev.hubgate.firewall.Scoring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Precision and recall by whole places: a finding is right when it is of the type of a labelled place and what both have in common is
 * at least such a part of what they cover together. Addresses that are labelled in pieces count as one.
 */
final class SpanScore {

    private static final Set<String> WHERE = Set.of("STREET_ADDRESS", "LOCATION", "ZIP_CODE");

    private final Set<String> types;
    private final double overlap;
    private int right;
    private int found;
    private int wanted;

    SpanScore(Set<String> types, double overlap) {
        this.types = types;
        this.overlap = overlap;
    }

    void add(Sample sample, List<Finding> findings) {
        var gold = joined(sample).stream()
                .filter(span -> types.contains(span.label()))
                .toList();
        var mine = findings.stream()
                .filter(finding -> types.contains(finding.type().name()))
                .toList();
        wanted += gold.size();
        found += mine.size();
        for (var span : gold) {
            right += mine.stream()
                            .anyMatch(finding ->
                                    finding.type().name().equals(span.label()) && common(finding, span) >= overlap)
                    ? 1
                    : 0;
        }
    }

    private static List<Sample.Span> joined(Sample sample) {
        var text = sample.text();
        var joined = new ArrayList<Sample.Span>();
        for (var one : sample.spans()) {
            var span = new Sample.Span(one.start(), one.end(), Scoring.type(one.label()));
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && span.start() >= last.end()
                    && WHERE.contains(span.label())
                    && WHERE.contains(last.label())
                    && (span.label().equals("STREET_ADDRESS") || last.label().equals("STREET_ADDRESS"))
                    && text.substring(last.end(), span.start()).chars().noneMatch(Character::isLetterOrDigit)) {
                joined.set(joined.size() - 1, new Sample.Span(last.start(), span.end(), "STREET_ADDRESS"));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static double common(Finding finding, Sample.Span span) {
        double both = Math.min(finding.end(), span.end()) - Math.max(finding.start(), span.start());
        return both / (Math.max(finding.end(), span.end()) - Math.min(finding.start(), span.start()));
    }

    double precision() {
        return (double) right / Math.max(1, found);
    }

    double recall() {
        return (double) right / Math.max(1, wanted);
    }

    /** The harmonic mean, in which recall counts this many times as much. */
    double f(double beta) {
        double p = precision();
        double r = recall();
        return p + r == 0 ? 0 : (1 + beta * beta) * p * r / (beta * beta * p + r);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "P %.3f R %.3f F1 %.3f F2 %.3f (n %d)", precision(), recall(), f(1), f(2), wanted);
    }
}
