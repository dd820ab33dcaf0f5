package dev.hubgate.store.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a quote is not believed without a person's yes. Price lists are written by people: their usual errors are a wrong
 * unit (a factor of 1000), a digit too many, zero for what is not known, and a price that is left out.
 *
 * @param bucket which of the prices is in doubt
 * @param wasNano what it was, null if there was none
 */
record Doubt(Reason reason, Bucket bucket, Long wasNano) {

    /** What is wrong with it. */
    enum Reason {
        /** More than {@link #FACTOR} times what it was, or less than that part of it. */
        FACTOR,
        /** Free from now on. */
        ZERO,
        NEGATIVE,
        /** There is a price, and the list states none any more. */
        MISSING,
        NOT_A_NUMBER,
        /** What the provider had cached costs more than what it had not. */
        ABOVE_INPUT,
        /** Beyond what the database takes for a price. */
        TOO_HIGH,
        /** There was no price to compare it with. */
        FIRST;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A price that changes by more than this is not believed. */
    static final int FACTOR = 5;

    /** Sound costs more than text, up to 17 times in August 2026. */
    private static final int SOUND_FACTOR = 25;

    /** 10,000 dollars, as the tables have it. */
    static final long MOST_NANO = 10_000_000_000_000L;

    /** The first thing about a quote that is not to be believed, empty if all of it is. */
    static Optional<Doubt> of(Quote quote, Price known) {
        for (var bucket : Bucket.values()) {
            var was = known == null ? null : bucket.of(known);
            var reason = reason(quote, bucket, known, was);
            if (reason != null) {
                return Optional.of(new Doubt(reason, bucket, was));
            }
        }
        return known == null ? Optional.of(new Doubt(Reason.FIRST, Bucket.INPUT, null)) : Optional.empty();
    }

    /** Whether a price can be entered at all. A list makes no model free, whoever says yes: only an operator's own price does. */
    static boolean isPossible(Price price) {
        return price.inputNano() > 0
                && Arrays.stream(Bucket.values())
                        .map(bucket -> bucket.of(price))
                        .allMatch(nano -> nano == null || (nano >= 0 && nano <= MOST_NANO));
    }

    private static Reason reason(Quote quote, Bucket bucket, Price known, Long was) {
        var now = quote.of(bucket);
        if (quote.illegible().contains(bucket)) {
            return Reason.NOT_A_NUMBER;
        }
        if (now == null) {
            return isMissed(bucket, known, was) ? Reason.MISSING : null;
        }
        if (now < 0) {
            return Reason.NEGATIVE;
        }
        if (now > MOST_NANO) {
            return Reason.TOO_HIGH;
        }
        return known == null ? null : change(quote, bucket, known, was, now);
    }

    /** What is free needs no mention: embeddings have no output. */
    private static boolean isMissed(Bucket bucket, Price known, Long was) {
        return (bucket == Bucket.INPUT || bucket == Bucket.OUTPUT) && (known == null || was != 0);
    }

    private static Reason change(Quote quote, Bucket bucket, Price known, Long was, long now) {
        var before = was == null ? bucketBefore(bucket, quote, known) : was;
        if (bucket == Bucket.CACHED_INPUT
                && now > quote.over(known).inputNano()
                && known.cachedInputNano() <= known.inputNano()) {
            return Reason.ABOVE_INPUT;
        }
        if (now == before) {
            return null;
        }
        if (now == 0) {
            return Reason.ZERO;
        }
        var isFirstDiscount = bucket == Bucket.CACHED_INPUT && before == known.inputNano() && now < before;
        var factor = was == null && bucket != Bucket.CACHE_WRITE ? SOUND_FACTOR : FACTOR;
        var isFar = now > before * factor || (now * factor < before && !isFirstDiscount);
        return isFar ? Reason.FACTOR : null;
    }

    /** Where nobody said what it costs, it is compared with text that goes the same way. */
    private static long bucketBefore(Bucket bucket, Quote quote, Price known) {
        return switch (bucket) {
            case AUDIO_INPUT, CACHE_WRITE -> quote.over(known).inputNano();
            case AUDIO_OUTPUT -> quote.over(known).outputNano();
            case INPUT, CACHED_INPUT, OUTPUT -> throw new IllegalStateException("always has a price");
        };
    }
}
