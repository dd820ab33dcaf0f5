package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.health.Visit;
import dev.hubgate.gateway.routing.Leg;
import java.util.List;

/**
 * What came of one attempt.
 *
 * @param answered null if it failed
 * @param failure null if it was answered
 * @param waitedNanos how long the provider was waited for, up to the first word of a streamed reply
 */
record Arrival(Asking asking, Answered answered, Failure failure, Visit visit, long waitedNanos) {

    Leg leg() {
        return asking.leg();
    }

    /** Fields that the provider was not given. */
    List<String> dropped() {
        return asking.dropped();
    }

    /** Whether there is an answer, and it is of use. */
    boolean isGood() {
        return answered != null && answered.flaw() == null;
    }

    /** Nobody will be told of it. */
    void discard() {
        visit.abandoned();
        if (answered != null) {
            answered.discard();
        }
    }
}
