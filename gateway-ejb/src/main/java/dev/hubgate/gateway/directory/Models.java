package dev.hubgate.gateway.directory;

import dev.hubgate.store.directory.DirectoryRows;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is offered, under each of its names.
 *
 * @param byModel each once, though its provider may have it under several names; the same for {@code auto}
 * @param auto what {@code oah/auto} may choose, by tier
 */
record Models(
        Map<String, String> aliases,
        Map<String, Offer> byForcedName,
        Map<String, List<Offer>> byModel,
        Map<String, List<Offer>> byNativeId,
        Map<Tier, List<Offer>> auto) {

    /** @param upstreams the enabled providers by name */
    static Models of(DirectoryRows rows, Map<String, Upstream> upstreams) {
        var offers = new Offers(rows.offers(), upstreams).all();
        var routes = Twins.once(offers);
        return new Models(
                rows.aliases().stream()
                        .collect(Collectors.toUnmodifiableMap(DirectoryRows.Alias::alias, DirectoryRows.Alias::model)),
                offers.stream().collect(Collectors.toUnmodifiableMap(Offer::forcedName, Function.identity())),
                grouped(routes, Offer::model),
                grouped(offers, Offer::nativeId),
                grouped(
                        routes.stream().filter(offer -> offer.traits().auto()).toList(),
                        offer -> offer.traits().tier()));
    }

    private static <K> Map<K, List<Offer>> grouped(List<Offer> offers, Function<Offer, K> by) {
        return offers.stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(by, Collectors.toUnmodifiableList()), Map::copyOf));
    }
}
