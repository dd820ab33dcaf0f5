package dev.hubgate.console.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts attempts by name within a time that starts with the first, for a bounded number of names. Thread-safe. */
final class AttemptCounter {

    private static final int MAX_NAMES = 20_000;

    private final int limit;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MAX_NAMES;
        }
    };

    private static final class Count {
        private final long untilMs;
        private int attempts;

        private Count(long untilMs) {
            this.untilMs = untilMs;
        }
    }

    /** @param limit attempts allowed within the window */
    AttemptCounter(int limit, Duration window, InstantSource clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** Takes note of one attempt. Whether it is within the limit. */
    synchronized boolean allows(String name) {
        var now = clock.millis();
        var count = counts.get(name);
        if (count == null || count.untilMs <= now) {
            count = new Count(now + window.toMillis());
            counts.put(name, count);
        }
        if (count.attempts >= limit) {
            return false;
        }
        count.attempts++;
        return true;
    }

    /** Gives back one attempt that turned out to be rightful. */
    synchronized void giveBack(String name) {
        var count = counts.get(name);
        if (count != null && count.attempts > 0) {
            count.attempts--;
        }
    }

    synchronized int size() {
        return counts.size();
    }
}
