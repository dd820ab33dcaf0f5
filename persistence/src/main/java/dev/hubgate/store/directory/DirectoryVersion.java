package dev.hubgate.store.directory;

/**
 * What tells one state of the settings from the next.
 *
 * @param number moves with each of the others
 * @param callers moves with tenants, projects, their policies, API keys and admin tokens
 * @param catalog moves with providers, models, offers and prices
 * @param credentials moves with what providers are called with
 */
public record DirectoryVersion(long number, long callers, long catalog, long credentials) {

    /** What no area's number ever is. */
    static final long NONE = -1;
}
