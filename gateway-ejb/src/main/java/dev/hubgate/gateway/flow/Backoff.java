package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;

/** Whether and when a leg that failed is tried again. */
final class Backoff {

    private static final long BASE_MS = 250;
    private static final long CAP_MS = 8_000;
    private static final int TRIES_WITH_OTHERS = 2;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TIMEOUT = 504;

    private final RetrySettings settings;
    private final LongUnaryOperator random;

    /** @param random a number from 0 to the one given, both included */
    Backoff(RetrySettings settings, LongUnaryOperator random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * How many milliseconds to wait, or nothing if it is not to be tried again: exponential with full jitter, and no shorter
     * than the provider asked for.
     *
     * @param tries how often it was tried
     * @param others whether there are other legs: then nobody waits for one that wants to be left alone
     * @param leftMs how much time is left for the request
     */
    OptionalLong pauseMs(Failure failure, int tries, boolean others, long leftMs) {
        if (failure.retry() != Retry.SAME_PROVIDER || tries >= (others ? TRIES_WITH_OTHERS : settings.maxTries())) {
            return OptionalLong.empty();
        }
        if (others && (failure.status() == TOO_MANY_REQUESTS || failure.retryAfterSeconds() > 0)) {
            return OptionalLong.empty();
        }
        if (failure.status() == TIMEOUT) {
            // Whoever was waited for in vain is not waited for again.
            return OptionalLong.empty();
        }
        var jittered = random.applyAsLong(Math.min(CAP_MS, BASE_MS << Math.min(tries - 1, 10)));
        var pause = Math.max(jittered, failure.retryAfterSeconds() * 1_000L);
        return pause > settings.longestWait().toMillis() || pause >= leftMs
                ? OptionalLong.empty()
                : OptionalLong.of(pause);
    }
}
