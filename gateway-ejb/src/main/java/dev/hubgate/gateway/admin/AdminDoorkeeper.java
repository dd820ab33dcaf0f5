package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.access.Doorkeeper;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.directory.DirectoryRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells who presents a token of the admin API, from the snapshot alone. */
@ApplicationScoped
public class AdminDoorkeeper {

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private DirectoryKeeper directories;

    /**
     * The caller behind an {@code Authorization} header.
     *
     * @param authorization the header as it came, or null
     * @throws FailureException 401, if it names nobody
     */
    public AdminCaller admit(String authorization) {
        var bearer = Doorkeeper.bearer(authorization)
                .orElseThrow(() -> refused("No admin token was given: send Authorization: Bearer <token>."));
        return directories
                .current()
                .token(doorkeeper.hash(bearer))
                .map(AdminDoorkeeper::caller)
                .orElseThrow(() -> refused("This admin token is unknown or was revoked."));
    }

    private static AdminCaller caller(DirectoryRows.Token token) {
        return token.tenantId() == null
                ? new AdminCaller.Operator(token.id())
                : new AdminCaller.TenantAdmin(token.id(), token.tenantId());
    }

    private static FailureException refused(String message) {
        return Failure.invalidApiKey(message).exception();
    }
}
