package dev.hubgate.gateway.admin;

import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.directory.DirectoryRows;
import java.util.Optional;

/** Where tokens of the admin API are looked up. */
public interface Tokens {

    /** A token that was not revoked. */
    Optional<DirectoryRows.Token> find(KeyHash hash);
}
