package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * Tokens of service accounts, kept until shortly before they expire. However many requests need one at the same time, it
 * is fetched once, and no account waits for another's. An account is its whole self with its key: naming somebody's
 * account does not get somebody's token.
 */
final class GoogleTokens {

    /** A token and until when it is used. */
    record Token(Secret value, Instant until) {}

    private final BiFunction<String, ServiceAccount, Token> source;
    private final Executor executor;
    private final Clock clock;
    private final Map<ServiceAccount, CompletableFuture<Token>> tokens = new ConcurrentHashMap<>();

    /**
     * @param source fetches a token for a provider's account, or throws a failure
     * @param executor where it does
     */
    GoogleTokens(BiFunction<String, ServiceAccount, Token> source, Executor executor, Clock clock) {
        this.source = source;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * A token that is good for now.
     *
     * @param provider for whom, in failures
     * @param call ends the wait when cancelled, not the fetching: others may wait for it
     * @throws FailureException if there is none to be had
     */
    Secret token(String provider, ServiceAccount account, Call call) {
        var wait = current(provider, account).copy();
        call.onCancel(() -> wait.cancel(true));
        try {
            return wait.join().value();
        } catch (CancellationException e) {
            throw Failure.providerUnavailable(provider, "was not waited for").exception();
        } catch (CompletionException e) {
            throw e.getCause() instanceof FailureException known
                    ? known.failure().exception()
                    : Failure.internal().exception();
        }
    }

    /** Forgets a token that was refused, unless there is a newer one already. */
    void refused(ServiceAccount account, Secret token) {
        tokens.computeIfPresent(account, (same, kept) -> holds(kept, token) ? null : kept);
    }

    private CompletableFuture<Token> current(String provider, ServiceAccount account) {
        var kept = tokens.get(account);
        if (kept != null && isGood(kept)) {
            return kept;
        }
        // Few are kept, and they come seldom: then is the time to drop those that nobody asks for any more.
        tokens.values().removeIf(other -> !isGood(other));
        return tokens.computeIfAbsent(account, same -> fetched(provider, same));
    }

    private CompletableFuture<Token> fetched(String provider, ServiceAccount account) {
        return CompletableFuture.supplyAsync(() -> source.apply(provider, account), executor);
    }

    /** Being fetched, or fetched and not used up. */
    private boolean isGood(CompletableFuture<Token> kept) {
        return !kept.isDone()
                || (!kept.isCompletedExceptionally() && kept.join().until().isAfter(clock.instant()));
    }

    private static boolean holds(CompletableFuture<Token> kept, Secret token) {
        return kept.isDone()
                && !kept.isCompletedExceptionally()
                && kept.join().value().equals(token);
    }
}
