package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Of findings that overlap, the one stays that more sensitivities count; of these the longest, then the surest. */
public final class Overlaps {
    private static final Comparator<Finding> BEST = Comparator.<Finding>comparingInt(Overlaps::tier)
            .thenComparingInt(found -> found.end() - found.start())
            .thenComparingDouble(Finding::score)
            .reversed()
            .thenComparingInt(Finding::start)
            .thenComparing(Finding::type);

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

    private static int tier(Finding finding) {
        int tier = 0;
        for (var sensitivity : Sensitivity.values()) {
            tier += finding.score() >= sensitivity.threshold() ? 1 : 0;
        }
        return tier;
    }
}
