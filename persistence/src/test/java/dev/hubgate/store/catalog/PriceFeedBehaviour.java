package dev.hubgate.store.catalog;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Ids;
import dev.hubgate.store.Together;
import dev.hubgate.store.directory.DirectoryReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Prices follow a public list where it is plausible; where it is not, an operator decides. */
public interface PriceFeedBehaviour {

    private static String seeded(long inputNano) {
        var model = Ids.next("model");
        change("INSERT INTO model (id, kind) VALUES (?, 'chat')", model);
        change("INSERT INTO offer (provider, native_id, model) VALUES ('openai', ?, ?)", model, model);
        change(
                "INSERT INTO price VALUES ('openai', ?, now() - interval '1 day', ?, ?, 4000, 'seed')",
                model,
                inputNano,
                inputNano);
        return model;
    }

    private static Quote quote(String nativeId, Long inputNano) {
        return new Quote(
                "openai",
                nativeId,
                inputNano == null
                        ? Map.of(Bucket.OUTPUT, 4_000L)
                        : Map.of(Bucket.INPUT, inputNano, Bucket.OUTPUT, 4_000L),
                Set.of());
    }

    private static PriceTally refresh(Quote... quotes) {
        return refresh(Ids.next("list"), List.of(quotes));
    }

    private static PriceTally refresh(String hash, List<Quote> quotes) {
        var claim = the(PriceFeed.class).claim(true).orElseThrow();
        try {
            return the(PriceFeed.class).enter(claim, new PriceList("litellm", hash, quotes), Duration.ofHours(1));
        } finally {
            the(PriceFeed.class).giveUp(claim, Duration.ofHours(1));
        }
    }

    private static PriceChange held(String nativeId) {
        return heldIfAny(nativeId).orElseThrow();
    }

    private static Optional<PriceChange> heldIfAny(String nativeId) {
        return the(PriceChanges.class).changes("held", null, 1_000).stream()
                .filter(change -> change.quote().nativeId().equals(nativeId))
                .findFirst();
    }

    private static PriceChange accept(String id, String by) {
        return the(PriceChanges.class).accept(id, by).orElseThrow().change();
    }

    private static long inputOf(String nativeId) {
        return the(Catalog.class)
                .offer("openai", nativeId)
                .orElseThrow()
                .price()
                .inputNano();
    }

    @Test
    default void aPlausibleChangeIsANewPriceAndIsKnownToAllNodesByOneChange() {
        var cheaper = seeded(1_000);
        var dearer = seeded(1_000);
        var same = seeded(1_000);
        var before = the(DirectoryReader.class).version();
        var tally = refresh(quote(cheaper, 900L), quote(dearer, 4_900L), quote(same, 1_000L), quote("nobody's", 1L));
        assertThat(tally).isEqualTo(new PriceTally(4, 1, 2, 0, 0, 0, 1));
        assertThat(the(DirectoryReader.class).version()).isEqualTo(before + 1);
        assertThat(inputOf(cheaper)).isEqualTo(900);
        assertThat(inputOf(dearer)).isEqualTo(4_900);
        assertThat(number(
                        "SELECT count(*) FROM price WHERE native_id = ? AND source = 'feed, litellm'"
                                + " AND valid_from > now() - interval '1 minute'",
                        cheaper))
                .isOne();
        assertThat(number("SELECT count(*) FROM price WHERE native_id = ?", same))
                .isOne();
        assertThat(refresh(quote(cheaper, 900L)).unchanged()).isOne();
    }

    @Test
    default void anImplausibleChangeWaitsAndIsEnteredWithAnOperatorsYes() {
        var model = seeded(1_000);
        assertThat(refresh(quote(model, 10_000L)).held()).isOne();
        assertThat(inputOf(model)).isEqualTo(1_000);
        var change = held(model);
        assertThat(change.reason()).isEqualTo("factor");
        assertThat(change.bucket()).isEqualTo("input");
        assertThat(change.wasNano()).isEqualTo(1_000);
        assertThat(refresh(quote(model, 10_000L)).held()).isOne();
        assertThat(held(model)).isEqualTo(change);

        var accepted = accept(change.id(), "oat_1");
        assertThat(accepted.state()).isEqualTo("accepted");
        assertThat(accepted.decidedBy()).isEqualTo("oat_1");
        assertThat(inputOf(model)).isEqualTo(10_000);
        assertThat(accept(change.id(), "oat_2")).isEqualTo(accepted);
        assertThat(number("SELECT count(*) FROM price WHERE native_id = ?", model))
                .isEqualTo(2);
        assertThatThrownBy(() -> the(PriceChanges.class).reject(change.id(), "oat_1"))
                .isInstanceOf(Conflict.class);
        assertThat(refresh(quote(model, 10_000L)).unchanged()).isOne();
    }

    @Test
    default void whatIsNoPriceAtAllCanOnlyBeRejected() {
        for (var nano : new Long[] {null, -1L, 0L, Long.MAX_VALUE}) {
            var model = seeded(1_000);
            refresh(quote(model, nano));
            var id = held(model).id();
            assertThatThrownBy(() -> the(PriceChanges.class).accept(id, "oat_1"))
                    .isInstanceOf(Conflict.class);
            assertThat(the(PriceChanges.class)
                            .reject(id, "oat_1")
                            .orElseThrow()
                            .change()
                            .state())
                    .isEqualTo("rejected");
            assertThat(inputOf(model)).isEqualTo(1_000);
        }
    }

    @Test
    default void aRejectedQuoteIsNotBroughtUpAgainAndAnotherOneIs() {
        var model = seeded(1_000);
        refresh(quote(model, 0L));
        the(PriceChanges.class).reject(held(model).id(), "oat_1");
        assertThat(refresh(quote(model, 0L)).rejected()).isOne();
        assertThat(heldIfAny(model)).isEmpty();
        assertThat(refresh(quote(model, 7_000L)).held()).isOne();
        assertThat(held(model).nano(Bucket.INPUT)).isEqualTo(7_000);
    }

    @Test
    default void aNewerQuoteTakesThePlaceOfTheOneThatWaits() {
        var model = seeded(1_000);
        refresh(quote(model, 10_000L));
        var first = held(model);
        refresh(quote(model, 20_000L));
        assertThat(held(model).nano(Bucket.INPUT)).isEqualTo(20_000);
        assertThat(the(PriceChanges.class).accept(first.id(), "oat_1")).isEmpty();
        assertThat(refresh(quote(model, 1_100L)).applied()).isOne();
        assertThat(heldIfAny(model)).isEmpty();
    }

    @Test
    default void aYesThatComesTooLateIsRefused() {
        var model = seeded(1_000);
        refresh(quote(model, 10_000L));
        change("INSERT INTO price VALUES ('openai', ?, clock_timestamp(), 1100, 1100, 4000, 'seed')", model);
        assertThatThrownBy(() -> the(PriceChanges.class).accept(held(model).id(), "oat_1"))
                .isInstanceOf(Conflict.class);
        assertThat(inputOf(model)).isEqualTo(1_100);
        assertThat(held(model).state()).isEqualTo("held");
    }

    @Test
    default void anOperatorsPriceStays() {
        var model = seeded(1_000);
        refresh(quote(model, 10_000L));
        var id = held(model).id();
        the(Catalog.class)
                .offer(new Catalog.Offering("openai", model, model, "chat", null, null, new Price(700, 700, 700)));
        assertThatThrownBy(() -> the(PriceChanges.class).accept(id, "oat_1")).isInstanceOf(Conflict.class);
        assertThat(refresh(quote(model, 1_100L)).overridden()).isOne();
        assertThat(inputOf(model)).isEqualTo(700);
        assertThat(heldIfAny(model)).isEmpty();
    }

    @Test
    default void aBrokenListChangesNothing() {
        var models = IntStream.range(0, 6).mapToObj(i -> seeded(1_000)).toList();
        var good = models.stream().map(model -> quote(model, 1_100L)).toList();
        var list = Ids.next("list");
        refresh(list, good);
        var worse = models.stream().map(model -> quote(model, 1_100_000L)).toList();
        assertThatThrownBy(() -> refresh(list, worse)).isInstanceOf(BrokenPriceList.class);
        var shorter = List.of(quote(models.getFirst(), 1_200L));
        assertThatThrownBy(() -> refresh(list, shorter)).isInstanceOf(BrokenPriceList.class);
        assertThat(models).allSatisfy(model -> {
            assertThat(inputOf(model)).isEqualTo(1_100);
            assertThat(heldIfAny(model)).isEmpty();
        });
        assertThat(refresh(Ids.next("list"), shorter).applied()).isOne();
    }

    @Test
    default void ofManyNodesOneRefreshes() {
        var claims = Together.run(8, i -> the(PriceFeed.class).claim(true));
        assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
        var claim = claims.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        the(PriceFeed.class).giveUp(claim, Duration.ofHours(1));
        assertThat(the(PriceFeed.class).claim(false)).isEmpty();
        change("UPDATE price_feed SET due_at = now()");
        assertThat(Together.run(8, i -> the(PriceFeed.class).claim(false)))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        change("UPDATE price_feed SET claimed_until = now() - interval '1 second'");
        var second = the(PriceFeed.class).claim(true).orElseThrow();
        var model = seeded(1_000);
        var list = new PriceList("litellm", "l", List.of(quote(model, 1_100L)));
        assertThatThrownBy(() -> the(PriceFeed.class).enter(claim, list, Duration.ofHours(1)))
                .isInstanceOf(Conflict.class);
        assertThat(the(PriceFeed.class).enter(second, list, Duration.ofHours(1)).applied())
                .isOne();
    }

    @Test
    default void manyWhoSayYesAtOnceEnterOnePrice() {
        var model = seeded(1_000);
        refresh(quote(model, 10_000L));
        var id = held(model).id();
        var said = Together.run(8, i -> the(PriceChanges.class).accept(id, "oat_" + i));
        assertThat(said.stream().flatMap(Optional::stream))
                .hasSize(8)
                .filteredOn(PriceChanges.Decided::isNew)
                .hasSize(1);
        assertThat(number("SELECT count(*) FROM price WHERE native_id = ?", model))
                .isEqualTo(2);
    }
}
