package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Of findings that overlap, the one stays that more sensitivities count; of these the longest, then the surest. */
public final class Overlaps {
    private static final double RELAXED = Sensitivity.RELAXED.threshold();
    private static final double BALANCED = Sensitivity.BALANCED.threshold();
    private static final Comparator<Finding> BEST = Overlaps::better;

    private Overlaps() {}

    /** The findings that stay, by their place. */
    public static List<Finding> resolve(List<Finding> findings) {
        if (findings.size() < 2) {
            return List.copyOf(findings);
        }
        var best = new ArrayList<>(findings);
        best.sort(BEST);
        var kept = new TreeMap<Integer, Finding>();
        for (var finding : best) {
            var before = kept.lowerEntry(finding.end());
            if (before == null || before.getValue().end() <= finding.start()) {
                kept.put(finding.start(), finding);
            }
        }
        return List.copyOf(kept.values());
    }

    private static int better(Finding one, Finding other) {
        int order = Integer.compare(tier(other), tier(one));
        order = order == 0 ? Integer.compare(other.end() - other.start(), one.end() - one.start()) : order;
        order = order == 0 ? Double.compare(other.score(), one.score()) : order;
        order = order == 0 ? Integer.compare(one.start(), other.start()) : order;
        return order == 0 ? one.type().compareTo(other.type()) : order;
    }

    private static int tier(Finding finding) {
        double score = finding.score();
        return score >= RELAXED ? 3 : score >= BALANCED ? 2 : 1;
    }
}
