package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import dev.hubgate.store.access.IdempotencyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes things once, however often a client that lost the answer asks again. Works in the transaction of its caller. */
@ApplicationScoped
public class Creations {

    @Inject
    private IdempotencyKeys keys;

    /**
     * What was made, and how it looks to who made it.
     *
     * @param id what finds it again
     */
    public record Made<V>(String id, V view) {}

    /**
     * Makes a thing, or finds the one that was made under the same Idempotency-Key in the last 24 hours.
     *
     * @param find shows the thing of that id as it is now
     */
    public <V> V once(Creation<?> creation, Supplier<Made<V>> make, Function<String, V> find) {
        if (creation.idempotencyKey() == null) {
            return make.get().view();
        }
        var actor = creation.caller().tokenId();
        var keyHash = creation.keyHash();
        var bodyHash = creation.bodyHash();
        var earlier = keys.claim(actor, keyHash, bodyHash);
        if (earlier.isEmpty()) {
            var made = make.get();
            keys.complete(actor, keyHash, made.id());
            return made.view();
        }
        if (!MessageDigest.isEqual(bodyHash, earlier.get().bodyHash())) {
            throw mismatch().exception();
        }
        return find.apply(earlier.get().objectId());
    }

    /** The failure of a create that cannot be answered again, since its answer had a secret in it. */
    public static Failure completed(String message) {
        return new Failure(
                409, Failure.INVALID_REQUEST, "idempotency_completed", message, null, 0, Retry.NEVER, List.of());
    }

    private static Failure mismatch() {
        var message = "This Idempotency-Key was used for another request in the last 24 hours.";
        return new Failure(
                422, Failure.INVALID_REQUEST, "idempotency_mismatch", message, null, 0, Retry.NEVER, List.of());
    }
}
