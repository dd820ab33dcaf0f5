package dev.hubgate.gateway.health;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Leaves alone what fails: after five failures in a row, or when half of at least twenty calls within 30 seconds failed. After
 * a while one call may try; if it fails too, the while gets longer. Not thread-safe.
 */
final class Breaker {

    private static final int MOST_IN_A_ROW = 5;
    private static final int ENOUGH_TO_JUDGE = 20;
    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final double JITTER = 0.1;

    private final DoubleSupplier random;
    private final OutcomeWindow window;
    private int inARow;
    private int generation;
    private boolean open;
    private boolean probing;
    private long openNanos;
    private long openUntil;

    /** @param random in [0, 1): nodes and credentials that failed at once shall not come back at once */
    Breaker(DoubleSupplier random, long nowNanos) {
        this.random = random;
        window = new OutcomeWindow(nowNanos);
    }

    int generation() {
        return generation;
    }

    boolean isOpen() {
        return open;
    }

    boolean isProbing() {
        return probing;
    }

    long openUntil() {
        return openUntil;
    }

    int failed(long nowNanos) {
        return window.failed(nowNanos);
    }

    /** One that tries is on its way. */
    void probe() {
        probing = true;
    }

    void succeeded(Pass pass, long nowNanos) {
        if (pass.breaker() != generation) {
            return;
        }
        answered(pass);
        inARow = 0;
        window.add(false, nowNanos);
    }

    /** Whoever tries has got through; how that ends is another question. @return whether that closed it */
    boolean answered(Pass pass) {
        if (!open || pass.breaker() != generation) {
            return false;
        }
        close();
        return true;
    }

    /** @return whether it opened */
    boolean failed(Pass pass, long nowNanos) {
        if (pass.breaker() != generation) {
            return false;
        }
        inARow++;
        window.add(true, nowNanos);
        if (open) {
            open(Math.min(2 * openNanos, LONGEST_NANOS), nowNanos);
        } else if (inARow >= MOST_IN_A_ROW || isHalfBad(nowNanos)) {
            open(SHORTEST_NANOS, nowNanos);
        }
        return open;
    }

    /** Opens at once, for as long as it gets. @return whether it opened */
    boolean refused(Pass pass, long nowNanos) {
        if (pass.breaker() != generation) {
            return false;
        }
        window.add(true, nowNanos);
        open(LONGEST_NANOS, nowNanos);
        return true;
    }

    /** Nothing came of it. While it is open, only the one that tries is of this generation. */
    void released(Pass pass) {
        if (pass.breaker() == generation) {
            probing = false;
        }
    }

    private boolean isHalfBad(long nowNanos) {
        var ended = window.ended(nowNanos);
        return ended >= ENOUGH_TO_JUDGE && 2 * window.failed(nowNanos) >= ended;
    }

    private void open(long nanos, long nowNanos) {
        generation++;
        open = true;
        probing = false;
        openNanos = nanos;
        openUntil = nowNanos + Math.round(nanos * (1 - JITTER + 2 * JITTER * random.getAsDouble()));
    }

    /** What was before says nothing any more. */
    private void close() {
        generation++;
        open = false;
        probing = false;
        inARow = 0;
        window.clear();
    }
}
