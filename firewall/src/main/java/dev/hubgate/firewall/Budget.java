package dev.hubgate.firewall;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long an inspection may take. Long work asks it from time to time. */
public final class Budget {

    /** For those who wait anyway, such as a test: an hour. */
    public static Budget ample() {
        return of(Duration.ofHours(1));
    }

    /** Who reads so long lets others read as well. */
    private static final long TURN_NANOS = 2_000_000;

    private final long deadline;
    private long turnSince = System.nanoTime();

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

    /**
     * Lets other threads have a turn now and then: a virtual thread that only reads would keep its processor until it is done.
     *
     * @throws Unavailable if the time is over
     */
    public void check() {
        long now = System.nanoTime();
        if (now - deadline > 0) {
            throw new Unavailable("the time of the inspection is over");
        }
        if (now - turnSince > TURN_NANOS && Thread.currentThread().isVirtual()) {
            // To yield is not enough: a processor goes on with who yielded to it last, and never looks at who has just
            // come.
            LockSupport.parkNanos(1);
            turnSince = System.nanoTime();
        }
    }
}
