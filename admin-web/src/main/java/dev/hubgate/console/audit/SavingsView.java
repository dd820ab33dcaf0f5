package dev.hubgate.console.audit;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.Savings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/** What routing saved a project in the last 30 days. */
@Named("savingsView")
@RequestScoped
public class SavingsView {

    private static final Duration LATELY = Duration.ofDays(30);

    @EJB
    private Savings savings;

    @Inject
    private Workplace workplace;

    private Savings.Saved saved;

    @PostConstruct
    void read() {
        var now = Instant.now();
        try {
            saved = savings.saved(
                    workplace.getTenant().getId(), workplace.getProject().getId(), now.minus(LATELY), now);
        } catch (StorageFailure e) {
            if (!e.isTransient()) {
                throw e;
            }
        }
    }

    /** False where there are more records than could be summed up in time. */
    public boolean isThere() {
        return saved != null;
    }

    /** Whether there is nothing yet that could have saved anything. */
    public boolean isNothing() {
        return saved != null && saved.sums().requests() == 0 && saved.ownRequests() == 0;
    }

    public Savings.Sums getSums() {
        return saved.sums();
    }

    /** Nano-dollars saved against the mean offer, negative for a loss. */
    public BigInteger getAgainstMean() {
        return getSums().mean().subtract(getSums().cost());
    }

    /** The same against the dearest offer. */
    public BigInteger getAgainstDearest() {
        return getSums().dearest().subtract(getSums().cost());
    }

    /** Requests on the project's own credentials. */
    public long getOwnRequests() {
        return saved.ownRequests();
    }

    /** What these are worth in nano-dollars. */
    public BigInteger getOwnEstimated() {
        return saved.ownEstimated();
    }
}
