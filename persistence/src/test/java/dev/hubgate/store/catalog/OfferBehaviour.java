package dev.hubgate.store.catalog;

import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Ids;
import dev.hubgate.store.directory.DirectoryReader;
import dev.hubgate.store.directory.DirectoryRows;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is said of an offer stays until something else is said. */
public interface OfferBehaviour {

    private static PricedOffer put(String model, Boolean enabled, OfferFacts facts, long inputNano) {
        the(Catalog.class)
                .offer(new Catalog.Offering(
                        "openai", model, model, "chat", 1_000, null, enabled, facts, new Price(inputNano, 1, 9)));
        return the(Catalog.class).offer("openai", model).orElseThrow();
    }

    private static long prices(String model) {
        return number("SELECT count(*) FROM price WHERE native_id = ?", model);
    }

    @Test
    default void anOfferKeepsWhatNothingIsSaidOf() {
        var model = Ids.next("model");
        var full = new OfferFacts(true, false, null, true, false, "fp8", LocalDate.of(2027, 5, 1));
        assertThat(put(model, null, full, 100).facts()).isEqualTo(full);
        var change = new OfferFacts(null, true, true, null, null, null, LocalDate.of(2028, 1, 2));
        var changed = put(model, null, change, 100);
        assertThat(changed.facts()).isEqualTo(change.or(full));
        assertThat(changed.enabled()).isTrue();
        assertThat(the(DirectoryReader.class).read().offers())
                .filteredOn(row -> row.nativeId().equals(model))
                .extracting(DirectoryRows.Offer::facts)
                .containsExactly(new DirectoryRows.Facts(
                        null, false, true, true, true, true, false, "fp8", LocalDate.of(2028, 1, 2)));
    }

    @Test
    default void anOfferThatIsSwitchedOffStaysSoUntilItIsSwitchedOn() {
        var model = Ids.next("model");
        assertThat(put(model, false, OfferFacts.NONE, 100).enabled()).isFalse();
        assertThat(put(model, null, OfferFacts.NONE, 200).enabled()).isFalse();
        assertThat(put(model, true, OfferFacts.NONE, 200).enabled()).isTrue();
    }

    @Test
    default void aPriceThatIsInForceIsNotEnteredAgain() {
        var model = Ids.next("model");
        put(model, null, OfferFacts.NONE, 100);
        put(model, false, OfferFacts.NONE, 100);
        assertThat(prices(model)).isOne();
        put(model, false, OfferFacts.NONE, 101);
        put(model, false, OfferFacts.NONE, 100);
        assertThat(prices(model)).isEqualTo(3);
    }
}
