package dev.hubgate.store.directory;

import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.access.Sealed;
import dev.hubgate.store.catalog.Price;
import dev.hubgate.store.tenancy.RoutingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Every setting that a request needs, as it stood at one version.
 *
 * @param version what the database said before the rows were read: they are at least as new
 */
public record DirectoryRows(
        DirectoryVersion version,
        List<Key> keys,
        List<Project> projects,
        List<ActivePolicy> policies,
        List<Token> tokens,
        List<Provider> providers,
        List<Offer> offers,
        List<Alias> aliases,
        List<Credential> credentials) {

    /** The same, of which the catalogue is to be read again in any case: time alone puts prices into force. */
    public DirectoryRows withOldPrices() {
        var old =
                new DirectoryVersion(version.number(), version.callers(), DirectoryVersion.NONE, version.credentials());
        return new DirectoryRows(old, keys, projects, policies, tokens, providers, offers, aliases, credentials);
    }

    /** A key that was not revoked. {@code projectId} null for a tenant-wide one. */
    public record Key(
            String id,
            KeyHash hash,
            String tenantId,
            String projectId,
            String walletId,
            Instant expiresAt,
            boolean suspended) {}

    /**
     * How requests of a project are treated.
     *
     * @param defaultMaxTokens the most tokens that a reply may have where the request does not say
     * @param dropUnsupported whether what a provider cannot honour is left out of a request, instead of refused
     * @param fetchMedia whether the gateway fetches what a request names by URL
     */
    public record Project(
            String id, int defaultMaxTokens, boolean dropUnsupported, boolean fetchMedia, RoutingRules routing) {}

    /**
     * A policy in force.
     *
     * @param ownerId a project, or a tenant for its keys without one
     * @param document canonical JSON
     */
    public record ActivePolicy(String ownerId, int version, String document) {}

    /** A token of the admin API; {@code tenantId} null for an operator's. */
    public record Token(String id, KeyHash hash, String tenantId) {}

    /**
     * A provider.
     *
     * @param baseUrl as an operator gave it, null if none did
     * @param vendorUrl where the vendor's own service is, null for others
     */
    public record Provider(
            String name,
            String label,
            String dialect,
            String baseUrl,
            String vendorUrl,
            String apiPath,
            boolean enabled,
            boolean credentialRequired) {}

    /**
     * A credential that is not switched off.
     *
     * @param projectId whose own it is, null for an operator's
     * @param secret JSON text, sealed
     */
    public record Credential(String id, String projectId, String provider, Sealed secret) {}

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
            Price price,
            Facts facts) {}

    /**
     * What is known of a model at a provider; null where nobody said.
     *
     * @param tier an operator's word on the model, null where the price decides
     * @param auto whether {@code oah/auto} may choose the model
     * @param tools whether it calls tools; the same for the next four
     * @param quantization precision of its weights, such as {@code fp8}
     * @param endsOn the day from which it is announced not to be served any more
     */
    public record Facts(
            String tier,
            boolean auto,
            Boolean tools,
            Boolean vision,
            Boolean audioInput,
            Boolean jsonSchema,
            Boolean reasoning,
            String quantization,
            LocalDate endsOn) {

        /** Nothing. */
        public static final Facts NONE = new Facts(null, false, null, null, null, null, null, null, null);
    }

    /** Another name of a model. */
    public record Alias(String alias, String model) {}
}
