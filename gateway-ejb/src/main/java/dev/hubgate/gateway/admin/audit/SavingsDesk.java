package dev.hubgate.gateway.admin.audit;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.Savings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells what routing saved. */
@ApplicationScoped
public class SavingsDesk {

    @Inject
    private Savings savings;

    @Inject
    private Reach reach;

    /** Of a project that the caller can reach. */
    public SavingsView savings(AdminCaller caller, String projectId, TimeRange range) {
        var project = reach.project(caller, projectId);
        var time = range.between(Clock.systemUTC());
        try {
            return SavingsView.of(time, savings.saved(project.getTenantId(), projectId, time.from(), time.to()));
        } catch (StorageFailure e) {
            throw e.isTransient() ? tooLong().exception() : e;
        }
    }

    private static Failure tooLong() {
        return Failure.unavailable("The records could not be summed up in time. Ask again, or for a shorter time.");
    }
}
