package dev.hubgate.console.audit;

import dev.hubgate.console.shell.Workplace;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.Tallies;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was found in a project's requests in the last day, and what was done about it. */
@Named("findingsView")
@RequestScoped
public class FindingsView {

    private static final Duration LATELY = Duration.ofHours(24);

    @EJB
    private Tallies tallies;

    @Inject
    private Workplace workplace;

    private List<Tallies.Sum> sums;

    @PostConstruct
    void read() {
        var now = Instant.now();
        try {
            sums = tallies.sums(
                    workplace.getTenant().getId(), workplace.getProject().getId(), now.minus(LATELY), now);
        } catch (StorageFailure e) {
            if (!e.isTransient()) {
                throw e;
            }
        }
    }

    /** False where there are more records than could be added up in time. */
    public boolean isThere() {
        return sums != null;
    }

    /** The most frequent first. */
    public List<Tallies.Sum> getSums() {
        return sums;
    }
}
