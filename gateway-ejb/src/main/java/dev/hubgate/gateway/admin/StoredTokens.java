package dev.hubgate.gateway.admin;

import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks tokens up where they are stored. */
@ApplicationScoped
public class StoredTokens implements Tokens {

    @Inject
    private DirectoryReader reader;

    @Override
    public Optional<DirectoryRows.Token> find(KeyHash hash) {
        return reader.read().tokens().stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst();
    }
}
