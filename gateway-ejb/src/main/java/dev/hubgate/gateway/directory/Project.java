package dev.hubgate.gateway.directory;

import static dev.hubgate.store.tenancy.Project.DEFAULT_MAX_TOKENS;

import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.store.directory.DirectoryRows;

/**
 * How requests of a project are treated.
 *
 * @param id null for keys without a project
 * @param defaultMaxTokens bounds a reply where the request does not
 * @param dropUnsupported whether what a provider cannot honour is left out of a request, instead of refused
 * @param fetchMedia whether what a request names by URL may be fetched
 * @param ruling what the firewall does about its requests
 */
public record Project(
        String id, int defaultMaxTokens, boolean dropUnsupported, boolean fetchMedia, Routing routing, Ruling ruling) {

    /** Of the tenant's keys without a project. */
    public static Project tenantWide(Ruling ruling) {
        return new Project(null, DEFAULT_MAX_TOKENS, false, true, Routing.DEFAULT, ruling);
    }

    static Project of(DirectoryRows.Project row, Ruling ruling) {
        return new Project(
                row.id(),
                row.defaultMaxTokens(),
                row.dropUnsupported(),
                row.fetchMedia(),
                Routing.of(row.routing()),
                ruling);
    }

    /** What is found in its requests, and what is done about it; null if that cannot be told, so that nothing may leave. */
    public Policy policy() {
        return ruling.policy();
    }

    /** Which version of its policy that is; null if there is none. */
    public Integer policyVersion() {
        return ruling.version();
    }
}
