package dev.hubgate.gateway.access;

import dev.hubgate.gateway.failure.Failure;

/** Who knocks. */
public sealed interface Caller {

    /**
     * A key that works.
     *
     * @param projectId null for a tenant-wide key
     * @param defaultMaxTokens bounds a reply where the request does not
     * @param dropUnsupported whether what a provider cannot honour is left out of a request, instead of refused
     * @param fetchMedia whether what a request names by URL may be fetched
     */
    record Known(
            String keyId,
            String tenantId,
            String projectId,
            String walletId,
            int defaultMaxTokens,
            boolean dropUnsupported,
            boolean fetchMedia)
            implements Caller {}

    /** Nobody we know, and what to say to them. */
    record Unknown(Failure failure) implements Caller {}

    /** Somebody we know and do not let in; the record names them. */
    record Barred(String keyId, String tenantId, String projectId, Failure failure) implements Caller {}
}
