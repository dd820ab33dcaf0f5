package dev.hubgate.gateway.access;

import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.access.KeyText;
import dev.hubgate.store.access.MasterKey;
import dev.hubgate.store.directory.DirectoryRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells who knocks, from the bearer and the snapshot alone. */
@ApplicationScoped
public class Doorkeeper {

    private static final String SCHEME = "bearer ";
    private static final int MAX_BEARER_CHARS = 512;

    private byte[] hashKey;

    /** For the container's proxy only. */
    protected Doorkeeper() {}

    @Inject
    public Doorkeeper(MasterKey masterKey) {
        hashKey = masterKey.derive(KeyHash.PURPOSE);
    }

    /** @param authorization the header as it came, or null */
    public Caller identify(String authorization, Directory directory) {
        var bearer = bearer(authorization);
        if (bearer.isEmpty()) {
            return unknown("No API key was given: send Authorization: Bearer <key>.");
        }
        if (!new KeyText(bearer.get()).isWellFormed()) {
            return unknown("This is not an API key of Hubgate: it may be mistyped or cut off.");
        }
        return directory
                .key(hash(bearer.get()))
                .map(key -> caller(key, directory))
                .orElseGet(() -> unknown("This API key is unknown or was revoked."));
    }

    /** What a bearer is looked up by. */
    public KeyHash hash(String bearer) {
        return KeyHash.of(hashKey, bearer);
    }

    /** The bearer in an {@code Authorization} header, if there is one of a believable length. */
    public static Optional<String> bearer(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        var bearer = authorization.substring(SCHEME.length()).strip();
        return bearer.isEmpty() || bearer.length() > MAX_BEARER_CHARS ? Optional.empty() : Optional.of(bearer);
    }

    private static Caller caller(DirectoryRows.Key key, Directory directory) {
        if (key.suspended()) {
            return new Caller.Barred(key.id(), key.tenantId(), key.projectId(), Failure.suspended());
        }
        if (key.expiresAt() != null && !key.expiresAt().isAfter(Instant.now())) {
            var failure = Failure.invalidApiKey("This API key has expired.");
            return new Caller.Barred(key.id(), key.tenantId(), key.projectId(), failure);
        }
        return new Caller.Known(
                key.id(), key.tenantId(), key.walletId(), directory.project(key.tenantId(), key.projectId()));
    }

    private static Caller unknown(String message) {
        return new Caller.Unknown(Failure.invalidApiKey(message));
    }
}
