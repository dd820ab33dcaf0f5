package dev.hubgate.gateway.health;

import dev.hubgate.gateway.failure.Failure;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** The health of one target. Read without a lock, changed under one that is held for some hundred nanoseconds. */
final class Condition {

    private static final long ENOUGH_TOKENS = 8;
    private static final long ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Breaker breaker;
    private final Rest rest = new Rest();
    private final Decayed firstWordMs = new Decayed();
    private final Decayed tokensPerSecond = new Decayed();
    private volatile Stand stand = Stand.UNTROUBLED;
    /** A code, and nothing of what the provider said. */
    private volatile String trouble = "";

    Condition(DoubleSupplier random, long nowNanos) {
        breaker = new Breaker(random, nowNanos);
    }

    Stand stand() {
        return stand;
    }

    /** The code of the failure that was last held against it, empty if none was. */
    String trouble() {
        return trouble;
    }

    double firstWordMs() {
        return firstWordMs.mean();
    }

    double tokensPerSecond() {
        return tokensPerSecond.mean();
    }

    synchronized int failed(long nowNanos) {
        return breaker.failed(nowNanos);
    }

    /** Lets a visit in; null if it must not be. */
    synchronized Pass enter(long nowNanos) {
        var standing = stand.at(nowNanos);
        if (standing == Standing.RESTING) {
            return null;
        }
        var probe = standing == Standing.PROBE;
        if (probe) {
            breaker.probe();
            publish();
        }
        return new Pass(breaker.generation(), rest.generation(), probe);
    }

    /** The reply has begun. @return what the visit goes on with */
    synchronized Pass answered(Pass pass) {
        if (!breaker.answered(pass)) {
            return pass;
        }
        publish();
        return new Pass(breaker.generation(), pass.rest(), false);
    }

    synchronized void succeeded(Pass pass, long firstWordNanos, long totalNanos, long outputTokens, long nowNanos) {
        breaker.succeeded(pass, nowNanos);
        rest.succeeded(pass);
        publish();
        if (stand.at(nowNanos) == Standing.READY) {
            trouble = "";
        }
        if (firstWordNanos > 0) {
            firstWordMs.add(firstWordNanos / NANOS_PER_MILLI, nowNanos);
        }
        var speakingNanos = totalNanos - firstWordNanos;
        if (outputTokens >= ENOUGH_TOKENS && speakingNanos > ENOUGH_NANOS) {
            tokensPerSecond.add(outputTokens * NANOS_PER_SECOND / speakingNanos, nowNanos);
        }
    }

    /** @return whether the breaker opened */
    synchronized boolean failed(Pass pass, Failure failure, long nowNanos) {
        var opened = false;
        var verdict = Verdict.of(failure);
        if (verdict != Verdict.NONE) {
            trouble = failure.code();
        }
        switch (verdict) {
            case BROKEN -> opened = breaker.failed(pass, nowNanos);
            case REFUSED -> opened = breaker.refused(pass, nowNanos);
            case LIMITED -> rest.limited(pass, failure.retryAfterSeconds(), nowNanos);
            case MISSING -> rest.missing(pass, nowNanos);
            case NONE -> {}
        }
        breaker.released(pass);
        publish();
        return opened;
    }

    synchronized void released(Pass pass) {
        breaker.released(pass);
        publish();
    }

    private void publish() {
        if (breaker.isOpen() || rest.isAsked()) {
            stand = new Stand(breaker.isOpen(), breaker.openUntil(), breaker.isProbing(), rest.isAsked(), rest.until());
        } else {
            stand = Stand.UNTROUBLED;
        }
    }
}
