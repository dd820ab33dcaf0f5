package dev.hubgate.gateway.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Takes an offer once that a provider has under several names, such as a dated one and a {@code -latest}: where one of them
 * fails, so does the other. Each name can still be asked for.
 */
final class Twins {

    private static final String LATEST = "-latest";

    /** The model's own name first, then one that says which it is, then the shorter. */
    private static final Comparator<Offer> PREFERRED = Comparator.comparing(
                    (Offer offer) -> !offer.nativeId().equals(offer.model()))
            .thenComparing(offer -> offer.nativeId().endsWith(LATEST))
            .thenComparingInt(offer -> offer.nativeId().length())
            .thenComparing(Offer::nativeId);

    private Twins() {}

    /** What offers have in common that are the same but for their name. */
    private record Likeness(
            String provider,
            String model,
            String region,
            Rate rate,
            int context,
            String quantization,
            LocalDate endsOn) {

        static Likeness of(Offer offer) {
            return new Likeness(
                    offer.upstream().name(),
                    offer.model(),
                    Regions.of(offer.nativeId()),
                    offer.rate(),
                    offer.contextWindow(),
                    offer.traits().quantization(),
                    offer.traits().endsOn());
        }
    }

    /** One of each, in no order. */
    static List<Offer> once(Collection<Offer> offers) {
        var best = new HashMap<Likeness, Offer>();
        for (var offer : offers) {
            best.merge(Likeness.of(offer), offer, (a, b) -> PREFERRED.compare(a, b) <= 0 ? a : b);
        }
        return List.copyOf(best.values());
    }
}
