package dev.hubgate.gateway.health;

import java.util.Arrays;

/** How many calls ended within the last 30 seconds, and how many of them badly. Not thread-safe. */
final class OutcomeWindow {

    private static final long BUCKET_NANOS = 3_000_000_000L;
    private static final int BUCKETS = 10;

    private final int[] ended = new int[BUCKETS];
    private final int[] failed = new int[BUCKETS];
    private final long startNanos;
    private long newest;

    OutcomeWindow(long nowNanos) {
        startNanos = nowNanos;
    }

    void add(boolean failure, long nowNanos) {
        advance(nowNanos);
        var bucket = Math.floorMod(newest, BUCKETS);
        ended[bucket]++;
        if (failure) {
            failed[bucket]++;
        }
    }

    int ended(long nowNanos) {
        advance(nowNanos);
        return Arrays.stream(ended).sum();
    }

    int failed(long nowNanos) {
        advance(nowNanos);
        return Arrays.stream(failed).sum();
    }

    void clear() {
        Arrays.fill(ended, 0);
        Arrays.fill(failed, 0);
    }

    /** Empties the buckets that the time between has made old. Who looked at the clock a little earlier is taken as now. */
    private void advance(long nowNanos) {
        var now = Math.floorDiv(nowNanos - startNanos, BUCKET_NANOS);
        if (now - newest >= BUCKETS) {
            clear();
            newest = now;
        }
        while (newest < now) {
            newest++;
            var bucket = Math.floorMod(newest, BUCKETS);
            ended[bucket] = 0;
            failed[bucket] = 0;
        }
    }
}
