package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.directory.Routing;
import dev.hubgate.gateway.directory.Skill;
import dev.hubgate.gateway.directory.Strategy;
import dev.hubgate.gateway.health.Health;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Puts the legs of one request into the order in which they are tried. What is equal is spread by chance. */
final class Ranking {

    private static final int LATER = 100;
    private static final int MOST_CREDENTIALS = 3;
    private static final int MANAGED = 10;
    private static final int DOUBTFUL = 1;
    /** So often what was slow once is looked at again. */
    private static final int EXPLORE_ONE_IN = 64;

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::place)
            .thenComparingDouble(Ranked::key)
            .thenComparingInt(Ranked::lot);

    private final Estimate estimate;
    private final Routing routing;
    private final Health health;
    private final Conversations.Spot spot;
    private final boolean wantsSchema;

    private record Ranked(Leg leg, int place, double key, int lot) {}

    /** @param spot where the conversation was before, null if nobody knows or cares */
    Ranking(Estimate estimate, Routing routing, Health health, Conversations.Spot spot, boolean wantsSchema) {
        this.estimate = estimate;
        this.routing = routing;
        this.health = health;
        this.spot = spot;
        this.wantsSchema = wantsSchema;
    }

    /** The best first: those that rest last, own credentials before the operator's, then as the strategy says. */
    List<Leg> sorted(List<Leg> legs) {
        if (legs.size() < 2) {
            return legs;
        }
        var chance = ThreadLocalRandom.current();
        var pace = looksAtPace() ? new Pace(legs, estimate, health, chance.nextInt(EXPLORE_ONE_IN) == 0) : null;
        var ranked = new ArrayList<Ranked>(legs.size());
        for (var leg : legs) {
            var expected = expected(leg);
            ranked.add(new Ranked(
                    expected == leg.expectedNano() ? leg : new Leg(leg.offer(), expected, leg.fallback()),
                    place(leg),
                    key(leg, expected, pace),
                    chance.nextInt()));
        }
        ranked.sort(ORDER);
        return varied(ranked);
    }

    /** Of one offer only its best credentials, so that many of them do not take the places of other providers. */
    private static List<Leg> varied(List<Ranked> ranked) {
        var seen = new HashMap<String, Integer>();
        var legs = new ArrayList<Leg>();
        for (var one : ranked) {
            if (seen.merge(one.leg().offer().forcedName(), 1, Integer::sum) <= MOST_CREDENTIALS) {
                legs.add(one.leg());
            }
        }
        return legs;
    }

    private boolean looksAtPace() {
        return routing.strategy() == Strategy.FASTEST || routing.strategy() == Strategy.BALANCED;
    }

    /** Where a conversation's prompt is cached, it costs less. */
    private long expected(Leg leg) {
        return spot != null && !leg.isOwn() && spot.isAt(leg)
                ? estimate.costAt(leg.offer().rate(), spot.promptTokens())
                : leg.expectedNano();
    }

    private int place(Leg leg) {
        var offer = leg.offer();
        var rests = switch (health.of(offer)) {
            case READY, PROBE -> 0;
            case BUSY, RESTING -> LATER;
        };
        var doubtful = estimate.prompt() > offer.contextWindow()
                || (wantsSchema && offer.traits().lacks().contains(Skill.JSON_SCHEMA));
        return rests + (leg.isOwn() ? 0 : MANAGED) + (doubtful ? DOUBTFUL : 0);
    }

    private double key(Leg leg, long expected, Pace pace) {
        return switch (routing.strategy()) {
            case CHEAPEST -> expected;
            case FASTEST -> pace.expectedMs(leg);
            case BALANCED -> (expected + 1.0) * pace.expectedMs(leg);
            case FIXED -> routing.ranks().getOrDefault(leg.provider(), Integer.MAX_VALUE);
        };
    }

    /** Why the first of the legs is the first. */
    Reason reason(List<Leg> legs) {
        var first = legs.getFirst();
        if (first.fallback()) {
            return Reason.FALLBACK_MODEL;
        }
        if (first.isOwn()) {
            return Reason.BYOK;
        }
        var asked = legs.stream().filter(leg -> !leg.fallback()).toList();
        if (asked.stream().map(Leg::provider).distinct().count() == 1) {
            return Reason.ONLY_PROVIDER;
        }
        return switch (routing.strategy()) {
            case CHEAPEST -> Reason.CHEAPEST;
            case FASTEST -> Reason.LOWEST_LATENCY;
            case BALANCED ->
                asked.stream().allMatch(leg -> first.expectedNano() <= leg.expectedNano())
                        ? Reason.CHEAPEST
                        : Reason.LOWEST_LATENCY;
            case FIXED -> Reason.FORCED;
        };
    }
}
