package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;
import java.util.ArrayList;
import java.util.List;

/** What recognisers have found so far. What is less sure than the strictest asks for is not kept. */
final class Findings {
    private final double least;
    private final List<Finding> found = new ArrayList<>();

    Findings(double least) {
        this.least = least;
    }

    void add(EntityType type, int start, int end, double score) {
        if (score >= least && end > start) {
            found.add(new Finding(type, start, end, Math.min(1, score)));
        }
    }

    List<Finding> all() {
        return found;
    }
}
