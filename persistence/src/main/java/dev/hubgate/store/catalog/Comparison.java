package dev.hubgate.store.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** What a price list says beside what the catalogue has. Nothing is changed by it. */
final class Comparison {

    /** So few in doubt are looked at one by one, however short the list is. */
    private static final int FEW_HELD = 4;

    private static final int HELD_ONE_IN = 5;

    /** A price that is to be entered. */
    record Applied(ListedOffer offer, Price price) {}

    /** A quote that waits for an operator's yes. */
    record Held(ListedOffer offer, Quote quote, Doubt doubt) {}

    private final List<Applied> applied = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    /** Offers of which nothing waits any more: what was in doubt is so no longer. */
    private final List<ListedOffer> settled = new ArrayList<>();

    private final Set<String> quoted = new HashSet<>();
    private int unchanged;
    private int rejected;
    private int overridden;
    private int unknown;

    /**
     * Goes through the list. Of two quotes for the same offer the first counts.
     *
     * @param isRejected whether an operator has said no to just that quote
     */
    Comparison(List<Quote> quotes, Map<String, ListedOffer> offers, BiPredicate<ListedOffer, Quote> isRejected) {
        for (var quote : quotes) {
            var key = ListedOffer.key(quote.provider(), quote.nativeId());
            var offer = offers.get(key);
            if (offer == null) {
                unknown++;
            } else if (!quoted.add(key)) {
                unchanged++;
            } else if (offer.isOverridden()) {
                overridden++;
                settled.add(offer);
            } else {
                compare(quote, offer, isRejected);
            }
        }
    }

    private void compare(Quote quote, ListedOffer offer, BiPredicate<ListedOffer, Quote> isRejected) {
        var doubt = Doubt.of(quote, offer.price());
        if (doubt.isPresent()) {
            if (isRejected.test(offer, quote)) {
                rejected++;
                settled.add(offer);
            } else {
                held.add(new Held(offer, quote, doubt.get()));
            }
            return;
        }
        settled.add(offer);
        var price = quote.over(offer.price());
        if (price.equals(offer.price())) {
            unchanged++;
        } else {
            applied.add(new Applied(offer, price));
        }
    }

    /**
     * Looks at the list as a whole.
     *
     * @param quotedBefore how many offers of the catalogue the same list had the last time, 0 if that is not known
     * @throws BrokenPriceList if nothing of it is to be believed
     */
    void requireSound(int quotedBefore) {
        if (quoted.isEmpty()) {
            throw new BrokenPriceList("The price list has no offer of the catalogue.");
        }
        if (quoted.size() * 2L < quotedBefore) {
            throw new BrokenPriceList("The price list has " + quoted.size() + " offers of the catalogue and had "
                    + quotedBefore + " the last time.");
        }
        var compared = quoted.size() - overridden;
        if (held.size() > FEW_HELD && held.size() * (long) HELD_ONE_IN > compared) {
            throw new BrokenPriceList(
                    "Of " + compared + " prices in the price list " + held.size() + " are implausible.");
        }
    }

    List<Applied> applied() {
        return List.copyOf(applied);
    }

    List<Held> held() {
        return List.copyOf(held);
    }

    List<ListedOffer> settled() {
        return List.copyOf(settled);
    }

    /** How many offers of the catalogue the list has. */
    int quoted() {
        return quoted.size();
    }

    PriceTally tally() {
        var seen = unknown + overridden + unchanged + rejected + held.size() + applied.size();
        return new PriceTally(seen, unchanged, applied.size(), held.size(), rejected, overridden, unknown);
    }
}
