package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.directory.Offer;
import java.util.List;

/**
 * Where a request may go, in this order.
 *
 * @param reason why the first leg is the first; one of the closed list of {@code x-hub-routing-reason}
 * @param legs at least one
 */
public record RoutePlan(String reason, List<Offer> legs) {

    public RoutePlan {
        legs = List.copyOf(legs);
        if (legs.isEmpty()) {
            throw new IllegalArgumentException("a plan needs a leg");
        }
    }
}
