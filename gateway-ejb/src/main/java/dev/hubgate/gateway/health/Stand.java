package dev.hubgate.gateway.health;

import java.util.concurrent.TimeUnit;

/**
 * How things stood after the last change. Immutable, so that whoever plans reads it without a lock.
 *
 * @param open whether the breaker is open
 * @param openUntil when one may try, if it is open
 * @param probing whether somebody tries
 * @param asked whether the provider ever asked to be left alone
 * @param askedUntil until when, if it did
 */
record Stand(boolean open, long openUntil, boolean probing, boolean asked, long askedUntil) {

    static final Stand UNTROUBLED = new Stand(false, 0, false, false, 0);

    /** How long somebody who tries may take, which nobody knows. */
    private static final long PROBING_NANOS = TimeUnit.SECONDS.toNanos(1);

    Standing at(long nowNanos) {
        if (asked && nowNanos - askedUntil < 0) {
            return Standing.RESTING;
        }
        if (!open) {
            return Standing.READY;
        }
        return probing || nowNanos - openUntil < 0 ? Standing.RESTING : Standing.PROBE;
    }

    /** For how much longer it rests, 0 if it does not. */
    long restNanos(long nowNanos) {
        var rest = asked ? Math.max(0, askedUntil - nowNanos) : 0;
        if (open) {
            rest = Math.max(rest, openUntil - nowNanos);
        }
        return rest == 0 && probing ? PROBING_NANOS : rest;
    }
}
