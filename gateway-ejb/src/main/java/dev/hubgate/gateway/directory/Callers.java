package dev.hubgate.gateway.directory;

import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.directory.DirectoryRows;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may knock, and how the requests of their projects are treated.
 *
 * @param projects by id
 * @param tenants what holds for a tenant's keys without a project, by the tenant
 */
record Callers(
        Map<KeyHash, DirectoryRows.Key> keys,
        Map<KeyHash, DirectoryRows.Token> tokens,
        Map<String, Project> projects,
        Map<String, Project> tenants) {

    private static final Project UNKNOWN = Project.tenantWide(Ruling.MISSING);

    /** @param rulings by project or tenant */
    static Callers of(DirectoryRows rows, Map<String, Ruling> rulings) {
        var projects = rows.projects().stream()
                .map(row -> Project.of(row, rulings.getOrDefault(row.id(), Ruling.MISSING)))
                .collect(Collectors.toUnmodifiableMap(Project::id, Function.identity()));
        var tenants = rulings.entrySet().stream()
                .filter(ruling -> !projects.containsKey(ruling.getKey()))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, ruling -> Project.tenantWide(ruling.getValue())));
        return new Callers(
                rows.keys().stream().collect(Collectors.toUnmodifiableMap(DirectoryRows.Key::hash, k -> k)),
                rows.tokens().stream().collect(Collectors.toUnmodifiableMap(DirectoryRows.Token::hash, t -> t)),
                projects,
                tenants);
    }

    /** @param id null for the tenant's keys without a project */
    Project project(String tenantId, String id) {
        return id == null ? tenants.getOrDefault(tenantId, UNKNOWN) : projects.getOrDefault(id, UNKNOWN);
    }
}
