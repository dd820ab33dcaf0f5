package dev.hubgate.gateway.feed;

import dev.hubgate.store.catalog.Quote;
import java.util.ArrayList;
import java.util.List;

/** The quotes of a list, not more than can be. */
final class QuoteCollection {

    /** Ten times what the largest list had in November 2026. */
    static final int MOST = 50_000;

    private final List<Quote> quotes = new ArrayList<>();

    void add(Quote quote) {
        if (quotes.size() == MOST) {
            throw new UnusableList("The price list has more than " + MOST + " entries.");
        }
        quotes.add(quote);
    }

    List<Quote> all() {
        return List.copyOf(quotes);
    }
}
