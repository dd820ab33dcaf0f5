package dev.hubgate.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoubtTest {

    private static final Price KNOWN = new Price(1_000, 100, 1_250L, null, null, 4_000);
    private static final Price EMBEDDING = new Price(1_000, 1_000, 0);

    private static Quote quote(Map<Bucket, Long> stated, Bucket... illegible) {
        return new Quote("p", "m", stated, Set.of(illegible));
    }

    private static Quote with(Bucket bucket, Long nano) {
        var stated = new HashMap<>(Map.of(Bucket.INPUT, 1_000L, Bucket.OUTPUT, 4_000L));
        stated.put(bucket, nano);
        stated.values().removeIf(Objects::isNull);
        return quote(stated);
    }

    private static String doubt(Quote quote, Price known) {
        return Doubt.of(quote, known)
                .map(doubt -> doubt.bucket().text() + " " + doubt.reason().text())
                .orElse("none");
    }

    private static String doubt(Bucket bucket, Long nano) {
        return doubt(with(bucket, nano), KNOWN);
    }

    @Test
    void aPriceMayChangeByAFactorOfFiveAndNoMore() {
        assertThat(doubt(Bucket.INPUT, 5_000L)).isEqualTo("none");
        assertThat(doubt(Bucket.INPUT, 5_001L)).isEqualTo("input factor");
        assertThat(doubt(Bucket.INPUT, 200L)).isEqualTo("none");
        assertThat(doubt(Bucket.INPUT, 199L)).isEqualTo("input factor");
        assertThat(doubt(Bucket.OUTPUT, 20_001L)).isEqualTo("output factor");
        assertThat(doubt(Bucket.OUTPUT, 799L)).isEqualTo("output factor");
    }

    @Test
    void whatCannotBeAPriceIsDoubted() {
        assertThat(doubt(Bucket.OUTPUT, 0L)).isEqualTo("output zero");
        assertThat(doubt(Bucket.INPUT, -1L)).isEqualTo("input negative");
        assertThat(doubt(Bucket.CACHE_WRITE, -1L)).isEqualTo("cache_write negative");
        assertThat(doubt(Bucket.INPUT, null)).isEqualTo("input missing");
        assertThat(doubt(Bucket.OUTPUT, null)).isEqualTo("output missing");
        assertThat(doubt(Bucket.OUTPUT, Long.MAX_VALUE)).isEqualTo("output too_high");
        assertThat(doubt(quote(Map.of(Bucket.INPUT, 1_000L), Bucket.OUTPUT), KNOWN))
                .isEqualTo("output not_a_number");
    }

    @Test
    void whatIsFreeAndStaysFreeIsNot() {
        assertThat(doubt(quote(Map.of(Bucket.INPUT, 900L, Bucket.OUTPUT, 0L)), EMBEDDING))
                .isEqualTo("none");
        assertThat(doubt(quote(Map.of(Bucket.INPUT, 900L)), EMBEDDING)).isEqualTo("none");
        assertThat(doubt(quote(Map.of(Bucket.INPUT, 900L, Bucket.OUTPUT, 1L)), EMBEDDING))
                .isEqualTo("output factor");
    }

    @Test
    void aFirstDiscountOfTheCacheMayBeLargeAndAnyOtherMayNot() {
        var undiscounted = new Price(1_000, 1_000, 4_000);
        assertThat(doubt(with(Bucket.CACHED_INPUT, 100L), undiscounted)).isEqualTo("none");
        assertThat(doubt(with(Bucket.CACHED_INPUT, 0L), undiscounted)).isEqualTo("cached_input zero");
        assertThat(doubt(Bucket.CACHED_INPUT, 501L)).isEqualTo("cached_input factor");
        assertThat(doubt(Bucket.CACHED_INPUT, 19L)).isEqualTo("cached_input factor");
    }

    @Test
    void whatIsCachedCostsNoMoreThanWhatIsNot() {
        var discounted = new Price(1_000, 500, 4_000);
        assertThat(doubt(with(Bucket.CACHED_INPUT, 1_000L), discounted)).isEqualTo("none");
        assertThat(doubt(with(Bucket.CACHED_INPUT, 1_001L), discounted)).isEqualTo("cached_input above_input");
        var cheaper = quote(Map.of(Bucket.INPUT, 400L, Bucket.CACHED_INPUT, 500L, Bucket.OUTPUT, 4_000L));
        assertThat(doubt(cheaper, discounted)).isEqualTo("cached_input above_input");
        assertThat(doubt(with(Bucket.CACHED_INPUT, 1_100L), new Price(1_000, 1_100, 4_000)))
                .isEqualTo("none");
    }

    @Test
    void whatNobodySaidBeforeIsComparedWithText() {
        var silent = new Price(1_000, 100, 4_000);
        assertThat(doubt(with(Bucket.CACHE_WRITE, 2_000L), silent)).isEqualTo("none");
        assertThat(doubt(with(Bucket.CACHE_WRITE, 5_001L), silent)).isEqualTo("cache_write factor");
        assertThat(doubt(Bucket.AUDIO_INPUT, 17_000L)).isEqualTo("none");
        assertThat(doubt(Bucket.AUDIO_OUTPUT, 100_001L)).isEqualTo("audio_output factor");
    }

    @Test
    void aFirstPriceIsDoubtedSinceNothingIsThereToCompareItWith() {
        assertThat(doubt(with(Bucket.INPUT, 1_000L), null)).isEqualTo("input first");
    }

    @Test
    void whatIsNotStatedStaysAsItIs() {
        assertThat(quote(Map.of(Bucket.INPUT, 1_100L)).over(KNOWN))
                .isEqualTo(new Price(1_100, 100, 1_250L, null, null, 4_000));
        assertThat(quote(Map.of(Bucket.INPUT, 1_100L)).over(EMBEDDING)).isEqualTo(new Price(1_100, 1_100, 0));
        assertThat(quote(Map.of(Bucket.INPUT, 90L)).over(KNOWN).cachedInputNano())
                .isEqualTo(90);
    }
}
