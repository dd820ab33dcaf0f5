package dev.hubgate.store.firewall;

/**
 * Whose requests a policy is about.
 *
 * @param id a project's, or the tenant's own for its keys without a project
 */
public record Owner(String tenantId, String id) {

    /** The tenant's keys without a project. */
    public static Owner tenant(String tenantId) {
        return new Owner(tenantId, tenantId);
    }

    /** A project of the tenant. */
    public static Owner project(String tenantId, String projectId) {
        return new Owner(tenantId, projectId);
    }
}
