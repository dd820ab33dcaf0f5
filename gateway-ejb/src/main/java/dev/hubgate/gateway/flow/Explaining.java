package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.routing.Leg;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Says of each leg of a plan how it stands with this request. Calls nobody, holds nothing. */
@ApplicationScoped
public class Explaining {

    @Inject
    private Fitting fitting;

    @Inject
    private Health health;

    Explanation explain(Errand errand) {
        var views = errand.plan().legs().stream().map(leg -> view(errand, leg)).toList();
        return new Explanation(errand.request(), errand.plan(), views);
    }

    private Explanation.View view(Errand errand, Leg leg) {
        long bound = 0;
        Failure unfit = null;
        try {
            bound = Bound.nano(fitting.asking(errand, leg));
        } catch (FailureException e) {
            unfit = e.failure();
        }
        var offer = leg.offer();
        return new Explanation.View(
                leg,
                bound,
                unfit,
                health.of(offer).name().toLowerCase(Locale.ROOT),
                health.restsForMillis(offer),
                health.firstWordMs(offer),
                health.tokensPerSecond(offer));
    }
}
