package dev.hubgate.gateway.ledger;

import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.ledger.Hold;
import dev.hubgate.store.ledger.Leases;
import dev.hubgate.store.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Takes the money: holds the most that a request may cost before any provider is called, and settles it exactly once
 * afterwards. Every verb may be repeated safely, so a lost connection or a deadlock is simply tried again.
 */
@ApplicationScoped
public class Cashier {

    private Ledger ledger;
    private Leases leases;
    private CashierSettings settings;
    private Insistence insistence;
    /** Requests whose holds this node owes an answer: only these are renewed. */
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    /** For the container's proxy only. */
    protected Cashier() {}

    @Inject
    public Cashier(Ledger ledger, Leases leases, CashierSettings settings, Insistence insistence) {
        this.ledger = ledger;
        this.leases = leases;
        this.settings = settings;
        this.insistence = insistence;
    }

    /** @return whether the wallet could cover it */
    public boolean hold(Hold hold) {
        var held = surely(() -> ledger.hold(hold, settings.nodeId(), settings.lease()));
        if (held) {
            open.add(hold.requestId());
        }
        return held;
    }

    /** @return whether the wallet could cover that much for a request that has a hold */
    public boolean raise(Hold hold, long toNano) {
        return surely(() -> ledger.raise(hold, toNano));
    }

    /** Charges what the record says it cost. When this returns, it is committed. */
    public void post(RequestRecord row) {
        surely(() -> ledger.post(row));
        forget(row.requestId());
    }

    /** Gives the hold back: nothing was produced. */
    public void release(RequestRecord row) {
        surely(() -> ledger.release(row));
        forget(row.requestId());
    }

    /** Renews a hold no longer: it is settled, or could not be and runs out by itself. */
    public void forget(String requestId) {
        open.remove(requestId);
    }

    /** Keeps the holds of requests at work here alive, and gives back those of nodes that died. */
    public void tendLeases() {
        surely(() -> {
            leases.renew(open, settings.lease());
            leases.expire();
        });
    }

    /** Gives back what this node held when it died. @return how many holds */
    public int abandonOwn() {
        return surely(() -> leases.abandon(settings.nodeId()));
    }

    private void surely(Runnable verb) {
        surely(() -> {
            verb.run();
            return null;
        });
    }

    private <T> T surely(Supplier<T> verb) {
        try {
            return verb.get();
        } catch (StorageFailure e) {
            return insistence.on(verb);
        }
    }
}
