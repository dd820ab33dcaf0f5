package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.health.Health;
import java.util.IdentityHashMap;
import java.util.List;

/** How soon replies are expected to be whole, from what was seen of late. What nobody has seen is taken for as fast as the fastest. */
final class Pace {

    private static final double MILLIS = 1_000;

    private final Estimate estimate;
    private final Health health;
    private final IdentityHashMap<Leg, Double> expected = new IdentityHashMap<>();

    /** @param blind whether to take everything for as fast as the fastest, so that what was slow is tried again */
    Pace(List<Leg> legs, Estimate estimate, Health health, boolean blind) {
        this.estimate = estimate;
        this.health = health;
        var fastest = Double.POSITIVE_INFINITY;
        for (var leg : legs) {
            var seen = seenMs(leg);
            expected.put(leg, seen);
            fastest = seen < fastest ? seen : fastest;
        }
        var otherwise = Double.isInfinite(fastest) ? 1 : fastest;
        expected.replaceAll((leg, seen) -> blind || Double.isNaN(seen) ? otherwise : seen);
    }

    double expectedMs(Leg leg) {
        return expected.get(leg);
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
