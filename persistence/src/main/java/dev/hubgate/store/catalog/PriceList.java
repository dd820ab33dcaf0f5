package dev.hubgate.store.catalog;

import java.util.List;

/**
 * A public price list as it was read.
 *
 * @param source its kind, such as {@code models.dev}
 * @param hash of the address that it came from: of another list nothing is expected
 */
public record PriceList(String source, String hash, List<Quote> quotes) {

    public PriceList {
        quotes = List.copyOf(quotes);
    }
}
