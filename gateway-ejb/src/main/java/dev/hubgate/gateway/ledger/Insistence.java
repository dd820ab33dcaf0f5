package dev.hubgate.gateway.ledger;

import dev.hubgate.store.StorageFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Does again what the database failed to do, a few times within seconds. A bean of its own, so that only what has failed
 * once passes the interceptor: passing it costs about as much as the ledger's SQL does in this process.
 */
@ApplicationScoped
@Retry(maxRetries = 3, delay = 20, jitter = 20, maxDuration = 5_000, retryOn = StorageFailure.class)
public class Insistence {

    /** @throws StorageFailure if it still fails in the end */
    public <T> T on(Supplier<T> verb) {
        return verb.get();
    }
}
