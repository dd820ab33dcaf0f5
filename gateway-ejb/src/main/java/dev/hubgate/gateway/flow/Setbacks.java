package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.directory.Routing;
import dev.hubgate.gateway.directory.Routing.Condition;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Failure.Attempt;
import dev.hubgate.gateway.routing.Leg;
import dev.hubgate.store.ledger.Credits;
import java.util.ArrayList;
import java.util.List;

/** What went wrong with one request so far, and what the client is told in the end. */
final class Setbacks {

    private static final int TOO_MANY_REQUESTS = 429;

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private Failure unfit;
    private Failure resting;
    private long leastNano = Long.MAX_VALUE;

    /** A call failed. */
    void failed(String provider, Failure failure) {
        attempts.add(new Attempt(provider, failure.status(), failure.code()));
        failures.add(failure);
    }

    /** A reply came, but was of no use. */
    void degraded(String provider, Failure failure) {
        attempts.add(new Attempt(provider, 200, failure.code()));
        failures.add(failure);
    }

    /** A leg cannot be given the request. */
    void unfit(Failure why) {
        unfit = unfit == null ? why : unfit;
    }

    /** A leg costs more than the wallet has. */
    void unaffordable(long nano) {
        leastNano = Math.min(leastNano, nano);
    }

    /**
     * A leg is left alone for a while.
     *
     * @param trouble the code of the failure for which it is
     */
    void rests(Leg leg, long millis, String trouble) {
        var seconds = (int) Math.max(1, Math.ceilDiv(millis, 1_000L));
        if (resting == null || seconds < resting.retryAfterSeconds()) {
            resting = resting(leg, seconds, trouble).retryAfter(seconds);
        }
    }

    /** Who must do something about it has to learn so, also from the requests after the one that found it. */
    private static Failure resting(Leg leg, int seconds, String trouble) {
        var provider = leg.provider();
        return switch (trouble) {
            case Failure.CREDENTIAL_REFUSED ->
                leg.isOwn() ? Failure.ownCredentialRefused(provider) : Failure.upstreamAuthentication(provider);
            case Failure.RATE_LIMITED, Failure.OVERLOADED -> Failure.providerOverloaded(provider, seconds);
            default -> Failure.resting(provider, seconds);
        };
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Whether the project wants another model after what happened. */
    boolean justifyFallback(Routing routing) {
        if (!failures.isEmpty()) {
            return routing.fallbackOn().contains(condition(failures.getLast()));
        }
        var why = unfit == null ? resting : unfit;
        if (why != null) {
            return routing.fallbackOn().contains(condition(why));
        }
        // An empty wallet is no reason; a plan that begins with such a leg has asked for the reason itself.
        return leastNano == Long.MAX_VALUE;
    }

    private static Condition condition(Failure failure) {
        if (failure.code().equals(Failure.CONTEXT_LENGTH)) {
            return Condition.CONTEXT_LENGTH;
        }
        return failure.status() == TOO_MANY_REQUESTS || failure.code().equals(Failure.OVERLOADED)
                ? Condition.RATE_LIMIT
                : Condition.ERROR;
    }

    /** What the client is told when no leg is left. */
    Failure end() {
        if (failures.isEmpty()) {
            return nothingTried();
        }
        var last = failures.getLast();
        var alike = failures.stream().allMatch(failure -> failure.code().equals(last.code()));
        if (failures.stream().allMatch(failure -> condition(failure) == Condition.RATE_LIMIT)) {
            return (alike ? last : Failure.ofAll(attempts.size(), true))
                    .retryAfter(soonest())
                    .after(attempts);
        }
        return (alike ? last : Failure.ofAll(attempts.size(), false)).after(attempts);
    }

    /** When the first of those that said so wants to be asked again, in seconds; 0 if none did. */
    private int soonest() {
        return failures.stream()
                .mapToInt(Failure::retryAfterSeconds)
                .filter(seconds -> seconds > 0)
                .min()
                .orElse(0);
    }

    private Failure nothingTried() {
        if (leastNano != Long.MAX_VALUE) {
            return Failure.insufficientFunds(Math.ceilDiv(leastNano, Credits.toNano(1)));
        }
        if (unfit != null) {
            return unfit;
        }
        return resting != null ? resting : Failure.ofAll(0, false);
    }
}
