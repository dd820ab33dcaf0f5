package dev.hubgate.system.running;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what becomes true a moment after the reply. */
public final class Eventually {
    private static final long PAUSE_MS = 20;

    private Eventually() {}

    /** The first value that fits; fails with the last one when none came in time. */
    public static <T> T get(Duration patience, Supplier<T> source, Predicate<T> fits) {
        Instant deadline = Instant.now().plus(patience);
        T value = source.get();
        while (!fits.test(value)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("after " + patience.toMillis() + " ms still " + value);
            }
            pause();
            value = source.get();
        }
        return value;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}
