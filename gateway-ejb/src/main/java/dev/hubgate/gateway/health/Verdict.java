package dev.hubgate.gateway.health;

import dev.hubgate.gateway.failure.Failure;
import java.util.Locale;
import java.util.Set;

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

    private static final int NOT_FOUND = 404;
    private static final Set<String> NO_MODEL =
            Set.of("modelnotfound", "modelnotavailable", "modeldecommissioned", "deploymentnotfound");

    static Verdict of(Failure failure) {
        if (failure.doubtful()) {
            return NONE;
        }
        return switch (failure.code()) {
            case Failure.CREDENTIAL_REFUSED, Failure.NO_QUOTA -> REFUSED;
            case Failure.RATE_LIMITED, Failure.OVERLOADED -> LIMITED;
            default ->
                switch (failure.retry()) {
                    case SAME_PROVIDER -> BROKEN;
                    case OTHER_PROVIDER -> saysNoModel(failure) ? MISSING : NONE;
                    case NEVER -> NONE;
                };
        };
    }

    /** Some say it with another status, and each with a code of its own. */
    private static boolean saysNoModel(Failure failure) {
        return failure.status() == NOT_FOUND
                || NO_MODEL.contains(failure.code().toLowerCase(Locale.ROOT).replace("_", ""));
    }
}
