package dev.hubgate.gateway.directory;

import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.directory.DirectoryRows;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may knock, and how the requests of their projects are treated. */
record Callers(
        Map<KeyHash, DirectoryRows.Key> keys, Map<KeyHash, DirectoryRows.Token> tokens, Map<String, Project> projects) {

    static Callers of(DirectoryRows rows) {
        return new Callers(
                rows.keys().stream().collect(Collectors.toUnmodifiableMap(DirectoryRows.Key::hash, k -> k)),
                rows.tokens().stream().collect(Collectors.toUnmodifiableMap(DirectoryRows.Token::hash, t -> t)),
                rows.projects().stream()
                        .map(Project::of)
                        .collect(Collectors.toUnmodifiableMap(Project::id, Function.identity())));
    }
}
