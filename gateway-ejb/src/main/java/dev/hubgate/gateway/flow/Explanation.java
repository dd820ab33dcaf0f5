package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.routing.Leg;
import dev.hubgate.gateway.routing.RoutePlan;
import java.util.List;

/**
 * Where a request would go now and why, without going there.
 *
 * @param views of the plan's legs, in their order
 */
public record Explanation(ModelRequest request, RoutePlan plan, List<View> views) {

    public Explanation {
        views = List.copyOf(views);
    }

    /**
     * A leg as it stands now.
     *
     * @param boundNano the most that it may cost, 0 where it cannot be said
     * @param unfit why the request cannot be given to it, null if it can
     * @param health whether it may be called: {@code ready}, {@code probe}, {@code resting} or {@code busy}
     * @param restsMs how much longer it is left alone
     * @param firstWordMs how soon it spoke of late, NaN if nobody knows; the same for the next
     */
    public record View(
            Leg leg,
            long boundNano,
            Failure unfit,
            String health,
            long restsMs,
            double firstWordMs,
            double tokensPerSecond) {}
}
