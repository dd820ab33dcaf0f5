package dev.hubgate.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.Conflict;
import dev.hubgate.store.catalog.BrokenPriceList;
import dev.hubgate.store.catalog.PriceFeed;
import dev.hubgate.store.catalog.PriceList;
import dev.hubgate.store.catalog.PriceTally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Test;

/** Who gets the turn, what becomes of it, and in which words a failure is told. */
class PriceRefreshTest {

    private static final PriceTally TALLY = new PriceTally(1, 0, 1, 0, 0, 0, 0);
    private static final String LIST = "{\"openai\":{\"models\":{\"m\":{}}}}";

    private final Settings settings = new Settings();
    private final Source source = new Source();
    private final Turn turn = new Turn();
    private final Entry entry = new Entry();
    private final PriceRefresh refresh = new PriceRefresh(settings, source, turn, entry);

    private static final class Settings extends PriceFeedSettings {
        private String url = "http://lists.example/api.json";
        private String format;

        @Override
        public Optional<String> url() {
            return Optional.ofNullable(url);
        }

        @Override
        public Optional<String> format() {
            return Optional.ofNullable(format);
        }

        @Override
        public Duration every() {
            return Duration.ofHours(6);
        }
    }

    private static final class Source extends ListSource {
        private RuntimeException failure;
        private int fetches;

        @Override
        public byte[] fetch(ListAddress address) {
            fetches++;
            if (failure != null) {
                throw failure;
            }
            return LIST.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class Turn extends PriceFeed {
        private boolean isTaken;
        private boolean isEarly;
        private String givenUp;

        @Override
        public Optional<String> claim(boolean evenIfEarly) {
            return isTaken || (isEarly && !evenIfEarly) ? Optional.empty() : Optional.of("prf_1");
        }

        @Override
        public void giveUp(String claim, Duration nextIn) {
            givenUp = claim;
        }
    }

    private static final class Entry extends PriceEntry {
        private RuntimeException failure;
        private PriceList entered;
        private Duration every;

        @Override
        public PriceTally enter(String claim, PriceList list, Duration every, String actor) {
            if (failure != null) {
                throw failure;
            }
            entered = list;
            this.every = every;
            return TALLY;
        }
    }

    private int statusOfRefusal() {
        return catchThrowableOfType(FailureException.class, () -> refresh.now("oat_1"))
                .failure()
                .status();
    }

    @Test
    void entersWhatItFetched() {
        assertThat(refresh.now("oat_1")).isEqualTo(new PriceRefresh.Refreshed("models.dev", TALLY));
        assertThat(entry.entered.source()).isEqualTo("models.dev");
        assertThat(entry.entered.quotes()).hasSize(1);
        assertThat(entry.every).isEqualTo(Duration.ofHours(6));
        assertThat(refresh.failures()).isZero();
    }

    @Test
    void whereThereIsNoListNothingIsAskedFor() {
        settings.url = null;
        assertThat(refresh.ifDue("nobody")).isEmpty();
        assertThat(statusOfRefusal()).isEqualTo(409);
        assertThat(turn.givenUp).isNull();
        assertThat(source.fetches).isZero();
    }

    @Test
    void onlyWhoeverHasTheTurnFetches() {
        turn.isTaken = true;
        assertThat(refresh.ifDue("nobody")).isEmpty();
        assertThat(statusOfRefusal()).isEqualTo(409);
        assertThat(source.fetches).isZero();
    }

    @Test
    void anOperatorNeedNotWaitForTheTime() {
        turn.isEarly = true;
        assertThat(refresh.ifDue("nobody")).isEmpty();
        assertThat(refresh.now("oat_1").tally()).isEqualTo(TALLY);
    }

    @Test
    void aListOfAnotherFormatThanToldStatesNothing() {
        settings.format = "litellm";
        assertThat(refresh.now("oat_1").format()).isEqualTo("litellm");
        assertThat(entry.entered.quotes()).isEmpty();
        settings.format = "csv";
        assertThat(statusOfRefusal()).isEqualTo(502);
    }

    @Test
    void theTurnIsGivenBackHoweverItEnds() {
        for (var failure : new RuntimeException[] {new UnusableList("x"), new IllegalStateException("x")}) {
            turn.givenUp = null;
            source.failure = failure;
            assertThatThrownBy(() -> refresh.now("oat_1")).isNotNull();
            assertThat(turn.givenUp).isEqualTo("prf_1");
        }
    }

    @Test
    void whatIsWrongWithTheListIsToldFromThatItDidNotCome() {
        settings.url = "file:///etc/passwd";
        assertThat(statusOfRefusal()).isEqualTo(502);
        settings.url = "http://lists.example/";
        entry.failure = new BrokenPriceList("x");
        assertThat(statusOfRefusal()).isEqualTo(502);
        entry.failure = new Conflict("x");
        assertThat(statusOfRefusal()).isEqualTo(409);
        for (var failure : new RuntimeException[] {
            new UnreachableList("x"), new TimeoutException(), new CircuitBreakerOpenException()
        }) {
            source.failure = failure;
            assertThat(statusOfRefusal()).isEqualTo(503);
        }
        assertThat(refresh.failures()).isEqualTo(6);
    }
}
