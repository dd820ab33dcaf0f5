package dev.hubgate.gateway.admin;

/** Who calls the admin API. */
public sealed interface AdminCaller {

    /** The id of the token presented: who did it, in the records of changes. */
    String tokenId();

    /** Runs the installation: reaches every tenant. */
    record Operator(String tokenId) implements AdminCaller {}

    /** Runs one tenant, and does not learn that there are others. */
    record TenantAdmin(String tokenId, String tenantId) implements AdminCaller {}
}
