package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.health.Health;
import java.util.List;

/** How soon replies are expected to be whole, from what was seen of late. What nobody has seen is taken for as fast as the fastest. */
final class Pace {

    private static final double MILLIS = 1_000;

    private final Estimate estimate;
    private final Health health;
    private final boolean blind;
    private final double fastest;

    /** @param blind whether to take everything for as fast as the fastest, so that what was slow is tried again */
    Pace(List<Leg> legs, Estimate estimate, Health health, boolean blind) {
        this.estimate = estimate;
        this.health = health;
        this.blind = blind;
        var least = Double.POSITIVE_INFINITY;
        for (var leg : legs) {
            var seen = seenMs(leg);
            if (seen < least) {
                least = seen;
            }
        }
        this.fastest = Double.isInfinite(least) ? 1 : least;
    }

    double expectedMs(Leg leg) {
        var seen = blind ? Double.NaN : seenMs(leg);
        return Double.isNaN(seen) ? fastest : seen;
    }

    private double seenMs(Leg leg) {
        var firstWord = health.firstWordMs(leg.offer());
        var perSecond = health.tokensPerSecond(leg.offer());
        if (Double.isNaN(firstWord)) {
            return Double.NaN;
        }
        return Double.isNaN(perSecond) ? firstWord : firstWord + estimate.completion() / perSecond * MILLIS;
    }
}
