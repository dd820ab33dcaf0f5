package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.access.MasterKey;
import dev.hubgate.store.directory.DirectoryRows;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells who presents a token of the admin API. */
@ApplicationScoped
public class AdminDoorkeeper {

    private static final String SCHEME = "Bearer ";
    private static final int MAX_CHARS = 512;

    @Inject
    private Tokens tokens;

    @Inject
    private MasterKey masterKey;

    private byte[] hashKey;

    @PostConstruct
    void deriveHashKey() {
        hashKey = masterKey.derive(KeyHash.PURPOSE);
    }

    /**
     * The caller behind an {@code Authorization} header.
     *
     * @param header null if there was none
     * @throws FailureException 401, if it names nobody
     */
    public AdminCaller admit(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Failure.invalidApiKey("The admin API needs an admin token: send Authorization: Bearer <token>.")
                    .exception();
        }
        var text = header.substring(SCHEME.length()).strip();
        if (text.isEmpty() || text.length() > MAX_CHARS) {
            throw unknown();
        }
        return tokens.find(KeyHash.of(hashKey, text))
                .map(AdminDoorkeeper::caller)
                .orElseThrow(AdminDoorkeeper::unknown);
    }

    private static AdminCaller caller(DirectoryRows.Token token) {
        return token.tenantId() == null
                ? new AdminCaller.Operator(token.id())
                : new AdminCaller.TenantAdmin(token.id(), token.tenantId());
    }

    private static FailureException unknown() {
        return Failure.invalidApiKey("This is not a valid admin token.").exception();
    }
}
