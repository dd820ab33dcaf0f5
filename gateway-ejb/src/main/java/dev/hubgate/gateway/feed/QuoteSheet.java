package dev.hubgate.gateway.feed;

import dev.hubgate.store.catalog.Bucket;
import dev.hubgate.store.catalog.Quote;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** Prices of one model while its entry is read. */
final class QuoteSheet {

    private final Map<String, Bucket> names;
    private final int digits;
    private final Map<Bucket, Long> stated = new EnumMap<>(Bucket.class);
    private final Set<Bucket> illegible = EnumSet.noneOf(Bucket.class);

    /**
     * An empty one.
     *
     * @param names what the list calls each price
     * @param digits of {@link NanoUsd}
     */
    QuoteSheet(Map<String, Bucket> names, int digits) {
        this.names = names;
        this.digits = digits;
    }

    /** Notes a field if it is a price, and passes it over if not. */
    void note(String name, JsonParser in) {
        var bucket = names.get(name);
        if (bucket == null) {
            in.skipChildren();
            return;
        }
        // The last of two counts, as with every other reader of JSON.
        stated.remove(bucket);
        illegible.remove(bucket);
        switch (in.currentToken()) {
            case VALUE_NULL -> {
                // Not stated.
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                NanoUsd.of(in.getDecimalValue(), digits)
                        .ifPresentOrElse(nano -> stated.put(bucket, nano), () -> illegible.add(bucket));
            default -> {
                illegible.add(bucket);
                in.skipChildren();
            }
        }
    }

    Quote quote(String provider, String nativeId) {
        return new Quote(provider, nativeId, stated, illegible);
    }
}
