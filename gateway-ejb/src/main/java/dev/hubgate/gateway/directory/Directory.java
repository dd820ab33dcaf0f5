package dev.hubgate.gateway.directory;

import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.directory.DirectoryRows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A snapshot of all settings. Immutable, so that a request sees one state of them from its beginning to its end. */
public final class Directory {

    private final long version;
    private final Callers callers;
    private final Pools pools;
    private final Models models;
    private final Map<String, Upstream> upstreams;

    Directory(long version, Callers callers, Pools pools, Models models) {
        this.version = version;
        this.callers = callers;
        this.pools = pools;
        this.models = models;
        this.upstreams = pools.first();
    }

    /** Moves with every change of a setting. */
    public long version() {
        return version;
    }

    /** A key that was not revoked; it may have expired. */
    public Optional<DirectoryRows.Key> key(KeyHash hash) {
        return Optional.ofNullable(callers.keys().get(hash));
    }

    public Optional<DirectoryRows.Token> token(KeyHash hash) {
        return Optional.ofNullable(callers.tokens().get(hash));
    }

    /** An enabled provider as it is called with the first of the operator's credentials. */
    public Optional<Upstream> upstream(String name) {
        return Optional.ofNullable(upstreams.get(name));
    }

    /**
     * A project of a tenant.
     *
     * @param id null for keys without a project: they are treated as the tenant says
     */
    public Project project(String tenantId, String id) {
        return callers.project(tenantId, id);
    }

    /** An enabled provider with each of the operator's credentials in turn; as it is if it has none. */
    public List<Upstream> pool(String provider) {
        return pools.operator().getOrDefault(provider, List.of());
    }

    /** An enabled provider with each of the project's own credentials in turn. */
    public List<Upstream> ownPool(String projectId, String provider) {
        return projectId == null ? List.of() : pools.own().getOrDefault(new Pools.Own(projectId, provider), List.of());
    }

    /** Whether the project has brought credentials for the provider, and none of them can be used here. */
    public boolean lacksOwn(String projectId, String provider) {
        var pool = projectId == null ? null : pools.own().get(new Pools.Own(projectId, provider));
        return pool != null && pool.isEmpty();
    }

    /** The model's own name, where this is another name of one; else the same. */
    public String modelNamed(String name) {
        return models.byModel().containsKey(name) ? name : models.aliases().getOrDefault(name, name);
    }

    /** All enabled providers by name. */
    public List<Upstream> upstreams() {
        return upstreams.values().stream()
                .sorted(Comparator.comparing(Upstream::name))
                .toList();
    }

    /** The offer that a name such as {@code groq/llama-3.3-70b-versatile} forces. */
    public Optional<Offer> forced(String name) {
        return Optional.ofNullable(models.byForcedName().get(name));
    }

    /** Every provider's offer of a canonical model, each once. */
    public List<Offer> offersOf(String model) {
        return models.byModel().getOrDefault(model, List.of());
    }

    /** Every offer under a provider's own name. */
    public List<Offer> offersNamed(String nativeId) {
        return models.byNativeId().getOrDefault(nativeId, List.of());
    }

    /** Offers of models of this tier that {@code oah/auto} may choose. */
    public List<Offer> auto(Tier tier) {
        return models.auto().getOrDefault(tier, List.of());
    }

    /** All offers, in no order. */
    public Iterable<Offer> offers() {
        return models.byForcedName().values();
    }
}
