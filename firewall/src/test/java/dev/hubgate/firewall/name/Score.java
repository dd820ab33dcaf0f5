package dev.hubgate.firewall.name;

import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sensitivity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Right, missed and wrong findings of some types, where those of a group count as the same. */
final class Score {

    private final Set<String> types;
    private final double overlap;
    private final double threshold;
    private int right;
    private int found;
    private int wanted;

    /**
     * @param overlap how much of both together must be common to them; 1 for the same place exactly
     */
    Score(Set<String> types, double overlap, Sensitivity sensitivity) {
        threshold = sensitivity.threshold();
        this.types = types;
        this.overlap = overlap;
    }

    void add(Example example, List<Finding> findings) {
        var mine = findings.stream()
                .filter(f -> f.score() >= threshold && types.contains(f.type().name()))
                .toList();
        var theirs =
                example.spans().stream().filter(s -> types.contains(s.type())).toList();
        found += mine.size();
        wanted += theirs.size();
        for (var span : theirs) {
            right += mine.stream().anyMatch(f -> common(f, span) >= overlap) ? 1 : 0;
        }
    }

    private static double common(Finding finding, Example.Span span) {
        var both = Math.min(finding.end(), span.end()) - Math.max(finding.start(), span.start());
        return both <= 0
                ? 0
                : (double) both / (Math.max(finding.end(), span.end()) - Math.min(finding.start(), span.start()));
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 0 : (double) right / wanted;
    }

    /** The harmonic mean, in which recall counts this many times as much. */
    double f(double beta) {
        var p = precision();
        var r = recall();
        return p + r == 0 ? 0 : (1 + beta * beta) * p * r / (beta * beta * p + r);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "P %.3f R %.3f F1 %.3f F2 %.3f (n %d)", precision(), recall(), f(1), f(2), wanted);
    }
}
