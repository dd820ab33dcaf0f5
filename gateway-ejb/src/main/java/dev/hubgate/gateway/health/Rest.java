package dev.hubgate.gateway.health;

import java.util.concurrent.TimeUnit;

/** Waits as long as a provider asked for; where it named no time, longer each time. Not thread-safe. */
final class Rest {

    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_UNASKED_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private int generation;
    private boolean asked;
    private long lastNanos;
    private long until;

    int generation() {
        return generation;
    }

    /** Whether {@code until} says anything. */
    boolean isAsked() {
        return asked;
    }

    long until() {
        return until;
    }

    /** @param saidSeconds a failure says 1 also where the provider said nothing, so 1 means that too */
    void limited(Pass pass, int saidSeconds, long nowNanos) {
        var fresh = pass.rest() == generation;
        if (saidSeconds > 1) {
            extend(Math.min(TimeUnit.SECONDS.toNanos(saidSeconds), LONGEST_NANOS), nowNanos);
        } else if (fresh) {
            // All that were on their way together hear the same: only the first of them makes it longer.
            lastNanos = lastNanos == 0 ? SHORTEST_NANOS : Math.min(2 * lastNanos, LONGEST_UNASKED_NANOS);
            extend(lastNanos, nowNanos);
        }
        if (fresh) {
            generation++;
        }
    }

    /** The model is not there, which takes its time to change. */
    void missing(Pass pass, long nowNanos) {
        if (pass.rest() == generation) {
            extend(LONGEST_NANOS, nowNanos);
            generation++;
        }
    }

    void succeeded(Pass pass) {
        if (pass.rest() == generation) {
            lastNanos = 0;
        }
    }

    private void extend(long nanos, long nowNanos) {
        var then = nowNanos + nanos;
        until = asked && until - then > 0 ? until : then;
        asked = true;
    }
}
