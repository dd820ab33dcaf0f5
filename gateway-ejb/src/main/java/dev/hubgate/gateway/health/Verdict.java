package dev.hubgate.gateway.health;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;

/** What a failure says about who was called. */
enum Verdict {
    /** It does not work: it broke off, answered with nonsense, or not in time. */
    BROKEN,
    /** It does not serve this credential, which some seconds do not heal. */
    REFUSED,
    /** It works, and wants to be asked less. */
    LIMITED,
    /** It does not have the model. */
    MISSING,
    /** Nothing: it was the request, or the gateway itself. */
    NONE;

    static Verdict of(Failure failure) {
        return switch (failure.code()) {
            case "upstream_authentication_error", "insufficient_quota" -> REFUSED;
            case "rate_limit_exceeded", "provider_overloaded" -> LIMITED;
            case "model_not_found" -> failure.retry() == Retry.NEVER ? NONE : MISSING;
            default -> failure.retry() == Retry.SAME_PROVIDER ? BROKEN : NONE;
        };
    }
}
