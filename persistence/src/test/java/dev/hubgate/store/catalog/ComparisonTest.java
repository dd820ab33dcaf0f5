package dev.hubgate.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Price PRICE = new Price(1_000, 100, 4_000);

    private static Map<String, ListedOffer> offers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ListedOffer("p", "m" + i, i == 1, PRICE, Instant.EPOCH))
                .collect(Collectors.toMap(ListedOffer::key, Function.identity()));
    }

    private static Quote quote(String nativeId, long inputNano) {
        return new Quote("p", nativeId, Map.of(Bucket.INPUT, inputNano, Bucket.OUTPUT, 4_000L), Set.of());
    }

    private static Comparison comparison(List<Quote> quotes, int offers) {
        return new Comparison(quotes, offers(offers), (offer, quote) -> quote.of(Bucket.INPUT) == 9_000);
    }

    /** The first so many in doubt, the others as they were. */
    private static Comparison doubting(int doubted, int quotes) {
        return comparison(
                IntStream.range(0, quotes)
                        .mapToObj(i -> quote("m" + (i + 2), i < doubted ? 8_000 : 1_000))
                        .toList(),
                quotes + 2);
    }

    @Test
    void countsEachQuoteOnce() {
        var quotes = List.of(
                quote("m0", 1_000),
                quote("m0", 7_000),
                quote("m1", 2_000),
                quote("m2", 1_100),
                quote("m3", 8_000),
                quote("m4", 9_000),
                quote("m99", 1));
        var comparison = comparison(quotes, 5);
        assertThat(comparison.tally()).isEqualTo(new PriceTally(7, 2, 1, 1, 1, 1, 1));
        assertThat(comparison.quoted()).isEqualTo(5);
        assertThat(comparison.applied())
                .singleElement()
                .satisfies(applied -> assertThat(applied.price()).isEqualTo(new Price(1_100, 100, 4_000)));
        assertThat(comparison.settled()).extracting(ListedOffer::nativeId).containsExactly("m0", "m1", "m2", "m4");
    }

    @Test
    void aListInWhichMoreThanAFifthIsImplausibleIsBroken() {
        assertThatCode(() -> doubting(5, 25).requireSound(0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> doubting(6, 25).requireSound(0)).isInstanceOf(BrokenPriceList.class);
    }

    @Test
    void aFewInDoubtBreakNoShortList() {
        assertThatCode(() -> doubting(4, 4).requireSound(0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> doubting(5, 5).requireSound(0)).isInstanceOf(BrokenPriceList.class);
    }

    @Test
    void aListThatLostMoreThanHalfOfTheOffersIsBroken() {
        assertThatCode(() -> doubting(0, 10).requireSound(20)).doesNotThrowAnyException();
        assertThatThrownBy(() -> doubting(0, 10).requireSound(21)).isInstanceOf(BrokenPriceList.class);
    }

    @Test
    void aListWithoutAnyKnownOfferIsBroken() {
        assertThatThrownBy(() -> comparison(List.of(quote("m99", 1)), 3).requireSound(0))
                .isInstanceOf(BrokenPriceList.class);
    }
}
