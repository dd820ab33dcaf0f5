package dev.hubgate.store.catalog;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Ids;
import dev.hubgate.store.access.ProviderCredentials;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import org.junit.jupiter.api.Test;

/** Prices are added and never edited; the newest one counts. */
public interface CatalogBehaviour {

    private static Catalog.Offering offering(String model, long inputNano) {
        return new Catalog.Offering(
                "openai", model, model, "chat", 1_000, null, new Price(inputNano, inputNano / 2, 9));
    }

    private static DirectoryRows.Offer inDirectory(String nativeId) {
        return the(DirectoryReader.class).read().offers().stream()
                .filter(row -> row.nativeId().equals(nativeId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void theNewestPriceCountsAndTheOldOneStays() {
        var model = Ids.next("model");
        the(Catalog.class).offer(offering(model, 100));
        the(Catalog.class).offer(offering(model, 250));
        assertThat(number("SELECT count(*) FROM price WHERE native_id = ?", model))
                .isEqualTo(2);
        assertThat(inDirectory(model).price().inputNano()).isEqualTo(250);
        assertThat(inDirectory(model).price().cachedInputNano()).isEqualTo(125);
        assertThat(the(Catalog.class)
                        .offer("openai", model)
                        .orElseThrow()
                        .price()
                        .inputNano())
                .isEqualTo(250);
    }

    @Test
    default void aPriceOfTheFutureDoesNotCountYet() {
        var model = Ids.next("model");
        the(Catalog.class).offer(offering(model, 100));
        change("INSERT INTO price VALUES ('openai', ?, now() + interval '1 day', 7, 7, 7, 'test')", model);
        assertThat(inDirectory(model).price().inputNano()).isEqualTo(100);
    }

    @Test
    default void aModelKeepsItsKindAndTakesNewSizes() {
        var model = Ids.next("model");
        the(Catalog.class).offer(offering(model, 100));
        var embedding = new Catalog.Offering("openai", model, model, "embedding", null, null, new Price(1, 1, 0));
        assertThatThrownBy(() -> the(Catalog.class).offer(embedding)).isInstanceOf(Conflict.class);
        the(Catalog.class).offer(new Catalog.Offering("openai", model, model, "chat", null, 77, new Price(1, 1, 1)));
        var offer = the(Catalog.class).offer("openai", model).orElseThrow();
        assertThat(offer.contextWindow()).isEqualTo(1_000);
        assertThat(offer.maxOutputTokens()).isEqualTo(77);
    }

    @Test
    default void anOfferNeedsAProvider() {
        var nowhere = new Catalog.Offering("nowhere", "m", "m", "chat", null, null, new Price(1, 1, 1));
        assertThatThrownBy(() -> the(Catalog.class).offer(nowhere)).isInstanceOf(Conflict.class);
    }

    @Test
    default void nullLeavesAProvidersSettingsAsTheyAre() {
        var name = "p" + Ids.next("x").substring(14, 28);
        the(Catalog.class).configure(name, "http://localhost:1", "{}", false);
        var provider = the(Catalog.class).configure(name, null, null, true);
        assertThat(provider.getBaseUrl()).isEqualTo("http://localhost:1");
        assertThat(the(ProviderCredentials.class).providersOfOperator()).contains(name);
        assertThat(provider.isEnabled()).isTrue();
        assertThat(provider.getDialect()).isEqualTo("openai");
    }

    @Test
    default void theSandboxHasNothingToSet() {
        assertThatThrownBy(() -> the(Catalog.class).configure("sandbox", "http://localhost:1", null, null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> the(Catalog.class).configure("sandbox", null, "{}", null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    default void offersComeInPagesOfOneProviderOrAll() {
        var first = the(Catalog.class).offers("groq", "", "", 2);
        assertThat(first).hasSize(2).extracting(PricedOffer::provider).containsOnly("groq");
        var last = first.getLast();
        var next = the(Catalog.class).offers("groq", last.provider(), last.nativeId(), 1);
        assertThat(next.getFirst().nativeId()).isGreaterThan(last.nativeId());
        assertThat(the(Catalog.class).offers(null, "", "", 500).size()).isGreaterThan(100);
    }

    @Test
    default void anOperatorsPriceGoesBeforeThoseThatCameWithHubgate() {
        var model = Ids.next("model");
        the(Catalog.class).offer(offering(model, 100));
        change("INSERT INTO price VALUES ('openai', ?, clock_timestamp(), 7, 7, 7, 'seed')", model);
        assertThat(inDirectory(model).price().inputNano()).isEqualTo(100);
        assertThat(the(Catalog.class)
                        .offer("openai", model)
                        .orElseThrow()
                        .price()
                        .inputNano())
                .isEqualTo(100);
    }

    @Test
    default void aPriceKeepsWhatItSaysOfEachBucket() {
        var full = new Price(100, 10, 125L, 3_200L, 6_400L, 500);
        var model = Ids.next("model");
        the(Catalog.class).offer(new Catalog.Offering("openai", model, model, "chat", null, null, full));
        assertThat(inDirectory(model).price()).isEqualTo(full);
        assertThat(the(Catalog.class).offer("openai", model).orElseThrow().price())
                .isEqualTo(full);
        var text = new Price(100, 10, 500);
        the(Catalog.class).offer(new Catalog.Offering("openai", model, model, "chat", null, null, text));
        assertThat(inDirectory(model).price()).isEqualTo(text);
        assertThat(text.audioInputNano()).isNull();
    }
}
