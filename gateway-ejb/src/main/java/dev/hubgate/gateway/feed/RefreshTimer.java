package dev.hubgate.gateway.feed;

import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Places;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Looks a few times a minute whether it is time to refresh the prices. A timer of its own: a list that dribbles in keeps
 * nothing else waiting.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefreshTimer {

    private static final Logger LOG = System.getLogger(RefreshTimer.class.getName());
    private static final String NOBODY = "price-feed";

    @Inject
    private PriceRefresh refresh;

    @Schedule(hour = "*", minute = "*", second = "5/20", persistent = false)
    void look() {
        try {
            refresh.ifDue(NOBODY)
                    .ifPresent(
                            done -> LOG.log(Level.INFO, "prices refreshed from {0}: {1}", done.format(), done.tally()));
        } catch (FailureException e) {
            LOG.log(Level.WARNING, "prices not refreshed: {0}", e.failure().message());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "prices not refreshed: {0}", Places.of(e));
        }
    }
}
