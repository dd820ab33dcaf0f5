package dev.hubgate.store.catalog;

import java.util.Map;
import java.util.Set;

/**
 * What a public price list says of an offer. It may say nonsense.
 *
 * @param stated nano-dollars a million tokens, only what the list states
 * @param illegible what it states in a form that is no number, or one beyond all bounds
 */
public record Quote(String provider, String nativeId, Map<Bucket, Long> stated, Set<Bucket> illegible) {

    public Quote {
        stated = Map.copyOf(stated);
        illegible = Set.copyOf(illegible);
    }

    /** Nano-dollars a million tokens, null if the list does not state it. */
    Long of(Bucket bucket) {
        return stated.get(bucket);
    }

    /**
     * The price with what is stated in place of what was known. Cached input that had no discount has none afterwards, and
     * never costs more than other input because of what the list leaves out.
     *
     * @param known null if there was no price; then input and output must be stated
     */
    Price over(Price known) {
        var input = or(Bucket.INPUT, known);
        return new Price(
                input,
                stated.containsKey(Bucket.CACHED_INPUT) ? of(Bucket.CACHED_INPUT) : unstatedCached(input, known),
                or(Bucket.CACHE_WRITE, known),
                or(Bucket.AUDIO_INPUT, known),
                or(Bucket.AUDIO_OUTPUT, known),
                or(Bucket.OUTPUT, known));
    }

    private Long or(Bucket bucket, Price known) {
        return stated.containsKey(bucket) || known == null ? of(bucket) : bucket.of(known);
    }

    private static long unstatedCached(long input, Price known) {
        return known == null || known.cachedInputNano() == known.inputNano()
                ? input
                : Math.min(known.cachedInputNano(), input);
    }
}
