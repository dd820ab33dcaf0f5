package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.health.Visit;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.IdleWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks one provider once, for no longer than it may take, and remembers how it did. */
@ApplicationScoped
public class Attempts {

    private Answering answering;
    private IdleWatch idleWatch;

    /** For the container's proxy only. */
    protected Attempts() {}

    @Inject
    public Attempts(Answering answering, IdleWatch idleWatch) {
        this.answering = answering;
        this.idleWatch = idleWatch;
    }

    /**
     * One attempt.
     *
     * @param call breaks it off, and nothing else
     * @param silenceNanos how long nothing may be heard
     */
    Arrival attempt(Errand errand, Asking asking, Visit visit, Call call, long silenceNanos) {
        errand.call().onCancel(call::cancel);
        var stopwatch = new Stopwatch();
        try (var stall = new Stall(idleWatch, call, System.nanoTime() + silenceNanos)) {
            try {
                var answered = answering.answer(asking, call, stopwatch, stall);
                tell(visit, answered, stopwatch.nanos());
                return new Arrival(asking, answered, null, visit, stopwatch.nanos());
            } catch (FailureException e) {
                var failure = stall.hasExpired() ? Failure.timeout(asking.leg().provider()) : e.failure();
                tell(visit, failure, call.isCancelled() && !stall.hasExpired());
                return new Arrival(asking, null, failure, visit, stopwatch.nanos());
            }
        } catch (RuntimeException | Error e) {
            visit.abandoned();
            throw e;
        }
    }

    /** Of a streamed reply it is told when it ends. */
    private static void tell(Visit visit, Answered answered, long nanos) {
        if (answered.flaw() != null) {
            // A request can ask for just that: one tenant could have everybody's provider left alone.
            visit.abandoned();
        } else if (answered instanceof Answered.Whole whole) {
            visit.succeeded(0, nanos, whole.usage().completion());
        } else {
            visit.answered();
        }
    }

    private static void tell(Visit visit, Failure failure, boolean wasBrokenOff) {
        if (wasBrokenOff) {
            visit.abandoned();
        } else {
            visit.failed(failure);
        }
    }
}
