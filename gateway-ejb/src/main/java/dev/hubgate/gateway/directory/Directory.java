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
    private final Map<String, Upstream> upstreams;
    private final Map<String, Offer> offersByForcedName;
    private final Map<String, List<Offer>> offersByModel;
    private final Map<String, List<Offer>> offersByNativeId;

    /**
     * @param upstreams the enabled providers
     * @param offers all offers of these
     */
    Directory(DirectoryRows rows, List<Upstream> upstreams, List<Offer> offers) {
        this.version = rows.version();
        this.keys = rows.keys().stream().collect(Collectors.toUnmodifiableMap(DirectoryRows.Key::hash, k -> k));
        this.tokens = rows.tokens().stream().collect(Collectors.toUnmodifiableMap(DirectoryRows.Token::hash, t -> t));
        this.upstreams = upstreams.stream().collect(Collectors.toUnmodifiableMap(Upstream::name, u -> u));
        this.offersByForcedName = offers.stream().collect(Collectors.toUnmodifiableMap(Offer::forcedName, o -> o));
        this.offersByModel = grouped(offers, Offer::model);
        this.offersByNativeId = grouped(offers, Offer::nativeId);
    }

    private static Map<String, List<Offer>> grouped(List<Offer> offers, Function<Offer, String> by) {
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

    /** All offers, in no order. */
    public Iterable<Offer> offers() {
        return offersByForcedName.values();
    }
}
