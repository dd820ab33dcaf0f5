package dev.hubgate.gateway.directory;

import static dev.hubgate.store.tenancy.Project.DEFAULT_MAX_TOKENS;

import dev.hubgate.store.directory.DirectoryRows;

/**
 * How requests of a project are treated.
 *
 * @param id null for keys without a project
 * @param defaultMaxTokens bounds a reply where the request does not
 * @param dropUnsupported whether what a provider cannot honour is left out of a request, instead of refused
 * @param fetchMedia whether what a request names by URL may be fetched
 */
public record Project(String id, int defaultMaxTokens, boolean dropUnsupported, boolean fetchMedia, Routing routing) {

    /** Of keys without a project. */
    public static final Project NONE = new Project(null, DEFAULT_MAX_TOKENS, false, true, Routing.DEFAULT);

    static Project of(DirectoryRows.Project row) {
        return new Project(
                row.id(), row.defaultMaxTokens(), row.dropUnsupported(), row.fetchMedia(), Routing.of(row.routing()));
    }
}
