package dev.hubgate.store.directory;

import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.catalog.Price;
import java.time.Instant;
import java.util.List;

/**
 * Every setting that a request needs, as it stood at one version.
 *
 * @param version what {@link DirectoryReader#version} said before the rows were read: they are at least as new
 */
public record DirectoryRows(
        long version, List<Key> keys, List<Token> tokens, List<Provider> providers, List<Offer> offers) {

    /**
     * A key that was not revoked, with all that its requests need to know of tenant and project.
     *
     * @param dropUnsupported whether what a provider cannot honour is left out of a request, instead of refused
     * @param fetchMedia whether the gateway fetches what a request names by URL
     */
    public record Key(
            String id,
            KeyHash hash,
            String tenantId,
            String projectId,
            String walletId,
            Instant expiresAt,
            boolean suspended,
            int defaultMaxTokens,
            boolean dropUnsupported,
            boolean fetchMedia) {}

    /** A token of the admin API; {@code tenantId} null for an operator's. */
    public record Token(String id, KeyHash hash, String tenantId) {}

    /**
     * A provider.
     *
     * @param baseUrl as an operator gave it, null if none did
     * @param vendorUrl where the vendor's own service is, null for others
     * @param secret the opened credential as JSON text, null if there is none; a secret
     */
    public record Provider(
            String name,
            String label,
            String dialect,
            String baseUrl,
            String vendorUrl,
            String apiPath,
            boolean enabled,
            boolean credentialRequired,
            String secret) {

        @Override
        public String toString() {
            return "Provider[" + name + "]";
        }
    }

    /**
     * A model at a provider with the price in force.
     *
     * @param creator the provider that made the model, null if it is an open one
     * @param price null if there is none
     */
    public record Offer(
            String provider,
            String nativeId,
            String model,
            String creator,
            String kind,
            Integer contextWindow,
            Integer maxOutputTokens,
            Price price) {}
}
