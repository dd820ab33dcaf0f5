package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.directory.Rate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Where a request may go, in this order.
 *
 * @param reason why the first leg is the first
 * @param legs at least one
 * @param excluded offers that it does not go to
 * @param judgement how {@code oah/auto} chose; nothing where it was not asked
 * @param conversation to remember where the conversation went, 0 if nobody wants to know
 */
public record RoutePlan(
        Reason reason, List<Leg> legs, List<Exclusion> excluded, Optional<Judgement> judgement, long conversation) {

    public RoutePlan {
        legs = List.copyOf(legs);
        excluded = List.copyOf(excluded);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a leg");
        }
    }

    /** Where the request goes first. */
    public Leg first() {
        return legs.getFirst();
    }

    /** Prices of all offers among which the router had the choice when it took this one; empty if it had none. */
    public List<Rate> choices(Leg taken) {
        if (reason == Reason.FORCED) {
            return List.of();
        }
        var byName = new HashMap<String, Rate>();
        for (var leg : legs) {
            if (!leg.isOwn() && leg.offer().model().equals(taken.offer().model())) {
                byName.put(leg.offer().forcedName(), leg.offer().rate());
            }
        }
        return List.copyOf(byName.values());
    }
}
