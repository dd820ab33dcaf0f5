package dev.hubgate.gateway.directory;

import dev.hubgate.store.access.KeyHash;
import dev.hubgate.store.directory.DirectoryRows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A snapshot of all settings. Immutable, so that a request sees one state of them from its beginning to its end. */
public final class Directory {

    private final long version;
    private final Map<KeyHash, DirectoryRows.Key> keys;
    private final Map<KeyHash, DirectoryRows.Token> tokens;
    private final Map<String, Project> projects;
    private final Map<String, Upstream> upstreams;
    private final Map<String, List<Upstream>> pools;
    private final Map<OwnPool, List<Upstream>> ownPools;
    private final Map<String, String> aliases;
    private final Map<String, Offer> offersByForcedName;
    private final Map<String, List<Offer>> offersByModel;
    private final Map<String, List<Offer>> offersByNativeId;
    private final Map<Tier, List<Offer>> autoByTier;

    /** Whose own credentials for which provider. */
    private record OwnPool(String projectId, String provider) {}

    /**
     * @param upstreams the enabled providers, each as it is called with the first of the operator's credentials
     * @param offers all offers of these
     */
    Directory(DirectoryRows rows, List<Upstream> upstreams, List<Offer> offers) {
        this.version = rows.version();
        this.keys = rows.keys().stream().collect(Collectors.toUnmodifiableMap(DirectoryRows.Key::hash, k -> k));
        this.tokens = rows.tokens().stream().collect(Collectors.toUnmodifiableMap(DirectoryRows.Token::hash, t -> t));
        this.upstreams = upstreams.stream().collect(Collectors.toUnmodifiableMap(Upstream::name, u -> u));
        this.projects = rows.projects().stream()
                .map(Project::of)
                .collect(Collectors.toUnmodifiableMap(Project::id, Function.identity()));
        this.pools = upstreams.stream().collect(Collectors.toUnmodifiableMap(Upstream::name, List::of));
        this.ownPools = Map.of();
        this.aliases = rows.aliases().stream()
                .collect(Collectors.toUnmodifiableMap(DirectoryRows.Alias::alias, DirectoryRows.Alias::model));
        this.offersByForcedName = offers.stream().collect(Collectors.toUnmodifiableMap(Offer::forcedName, o -> o));
        this.offersByModel = grouped(offers, Offer::model);
        this.offersByNativeId = grouped(offers, Offer::nativeId);
        this.autoByTier = grouped(
                offers.stream().filter(offer -> offer.traits().auto()).toList(),
                offer -> offer.traits().tier());
    }

    private static <K> Map<K, List<Offer>> grouped(List<Offer> offers, Function<Offer, K> by) {
        return offers.stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(by, Collectors.toUnmodifiableList()), Map::copyOf));
    }

    /** Moves with every change of a setting. */
    public long version() {
        return version;
    }

    /** A key that was not revoked; it may have expired. */
    public Optional<DirectoryRows.Key> key(KeyHash hash) {
        return Optional.ofNullable(keys.get(hash));
    }

    public Optional<DirectoryRows.Token> token(KeyHash hash) {
        return Optional.ofNullable(tokens.get(hash));
    }

    public Optional<Upstream> upstream(String name) {
        return Optional.ofNullable(upstreams.get(name));
    }

    /** The project of this id; null stands for none. */
    public Project project(String id) {
        return id == null ? Project.NONE : projects.getOrDefault(id, Project.NONE);
    }

    /** An enabled provider with each of the operator's credentials in turn; as it is if it has none. */
    public List<Upstream> pool(String provider) {
        return pools.getOrDefault(provider, List.of());
    }

    /** An enabled provider with each of the project's own credentials in turn. */
    public List<Upstream> ownPool(String projectId, String provider) {
        return projectId == null ? List.of() : ownPools.getOrDefault(new OwnPool(projectId, provider), List.of());
    }

    /** The model's own name, where this is another name of one; else the same. */
    public String modelNamed(String name) {
        return offersByModel.containsKey(name) ? name : aliases.getOrDefault(name, name);
    }

    /** All enabled providers by name. */
    public List<Upstream> upstreams() {
        return upstreams.values().stream()
                .sorted(Comparator.comparing(Upstream::name))
                .toList();
    }

    /** The offer that a name such as {@code groq/llama-3.3-70b-versatile} forces. */
    public Optional<Offer> forced(String name) {
        return Optional.ofNullable(offersByForcedName.get(name));
    }

    /** Every provider's offer of a canonical model. */
    public List<Offer> offersOf(String model) {
        return offersByModel.getOrDefault(model, List.of());
    }

    /** Every offer under a provider's own name. */
    public List<Offer> offersNamed(String nativeId) {
        return offersByNativeId.getOrDefault(nativeId, List.of());
    }

    /** Offers of models of this tier that {@code oah/auto} may choose. */
    public List<Offer> auto(Tier tier) {
        return autoByTier.getOrDefault(tier, List.of());
    }

    /** All offers, in no order. */
    public Iterable<Offer> offers() {
        return offersByForcedName.values();
    }
}
