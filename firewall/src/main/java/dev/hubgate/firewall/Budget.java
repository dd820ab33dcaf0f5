package dev.hubgate.firewall;

import java.time.Duration;

/** How long an inspection may take. Long work asks it from time to time. */
public final class Budget {

    /** For those who wait anyway, such as a test: an hour. */
    public static Budget ample() {
        return of(Duration.ofHours(1));
    }

    private final long deadline;

    private Budget(long deadline) {
        this.deadline = deadline;
    }

    /** So long from now. */
    public static Budget of(Duration time) {
        return new Budget(System.nanoTime() + time.toNanos());
    }

    /** What is left, not less than nothing. */
    public long remainingNanos() {
        return Math.max(0, deadline - System.nanoTime());
    }

    /** @throws Unavailable if the time is over */
    public void check() {
        if (System.nanoTime() - deadline > 0) {
            throw new Unavailable("the time of the inspection is over");
        }
    }
}
