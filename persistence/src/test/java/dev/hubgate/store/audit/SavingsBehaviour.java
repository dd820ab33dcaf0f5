package dev.hubgate.store.audit;

import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Ids;
import dev.hubgate.store.Payer;
import dev.hubgate.store.audit.RequestRecord.Money;
import dev.hubgate.store.audit.RequestRecord.Route;
import dev.hubgate.store.audit.RequestRecord.Worth;
import dev.hubgate.store.audit.Savings.OfModel;
import dev.hubgate.store.audit.Savings.Saved;
import dev.hubgate.store.audit.Savings.Sums;
import dev.hubgate.store.ledger.Hold;
import dev.hubgate.store.ledger.Ledger;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Savings are sums over a project's records of a time, and over nothing else. */
public interface SavingsBehaviour {

    private static RequestRecord record(Payer payer, Hold hold, String model, String billing, Money money) {
        var row = payer.record(hold, money.costNano());
        var credential = billing.equals("byok") ? Ids.next("crd") : null;
        return new RequestRecord(
                row.requestId(),
                row.at(),
                row.who(),
                row.asked(),
                new Route(model, "groq", "native", "cheapest", 2, billing, credential),
                row.outcome(),
                row.guarding(),
                row.usage(),
                money,
                row.timing());
    }

    private static void routed(Payer payer, String model, long cost, long mean, long dearest) {
        write(record(payer, payer.hold(cost), model, "managed", new Money(cost, cost, new Worth(null, mean, dearest))));
    }

    private static RequestRecord own(Payer payer, Hold hold, long estimated) {
        var money = new Money(hold.amountNano(), 0, new Worth(estimated, 7L, 8L));
        return record(payer, hold, "llama", "byok", money);
    }

    private static void write(RequestRecord row) {
        the(Requests.class).write(List.of(row));
    }

    private static Saved saved(Payer payer, Instant from, Instant until) {
        return the(Savings.class).saved(payer.tenantId(), payer.projectId(), from, until);
    }

    private static Saved lately(Payer payer) {
        var now = Instant.now();
        return saved(payer, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
    }

    private static Sums sums(long requests, long cost, long mean, long dearest) {
        return new Sums(requests, BigInteger.valueOf(cost), BigInteger.valueOf(mean), BigInteger.valueOf(dearest));
    }

    @Test
    default void savingsAreSummedOverAllAndByModelTheDearestFirst() {
        var payer = Payer.with(0);
        routed(payer, "llama", 10, 15, 20);
        routed(payer, "gpt", 100, 100, 100);
        routed(payer, "llama", 1, 2, 4);
        assertThat(lately(payer))
                .isEqualTo(new Saved(
                        sums(3, 111, 117, 124),
                        List.of(new OfModel("gpt", sums(1, 100, 100, 100)), new OfModel("llama", sums(2, 11, 17, 24))),
                        0,
                        BigInteger.ZERO));
    }

    @Test
    default void whatWasForcedSavedNothingAndIsNotCounted() {
        var payer = Payer.with(0);
        write(payer.record(payer.hold(5), 5));
        assertThat(lately(payer)).isEqualTo(new Saved(sums(0, 0, 0, 0), List.of(), 0, BigInteger.ZERO));
    }

    @Test
    default void requestsOnOwnCredentialsAreCountedApart() {
        var payer = Payer.with(0);
        write(own(payer, payer.hold(0), 30));
        write(own(payer, payer.hold(0), 12));
        routed(payer, "gpt", 1, 2, 3);
        var saved = lately(payer);
        assertThat(saved.sums()).isEqualTo(sums(1, 1, 2, 3));
        assertThat(saved.byModel()).extracting(OfModel::model).containsExactly("gpt");
        assertThat(saved.ownRequests()).isEqualTo(2);
        assertThat(saved.ownEstimated()).isEqualTo(42);
    }

    @Test
    default void savingsOfOthersAndOfOtherTimesAreNotCounted() {
        var payer = Payer.with(0);
        var other = Payer.with(0);
        routed(payer, "gpt", 1, 2, 3);
        var now = Instant.now();
        assertThat(lately(other).sums().requests()).isZero();
        assertThat(the(Savings.class)
                        .saved(other.tenantId(), payer.projectId(), now.minusSeconds(60), now.plusSeconds(60))
                        .sums()
                        .requests())
                .isZero();
        assertThat(saved(payer, now.minusSeconds(120), now.minusSeconds(60))
                        .sums()
                        .requests())
                .isZero();
        assertThat(saved(payer, now.plusSeconds(60), now.plusSeconds(120))
                        .sums()
                        .requests())
                .isZero();
    }

    @Test
    default void sumsMayBeMoreThanALongHolds() {
        var payer = Payer.with(0);
        routed(payer, "gpt", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        routed(payer, "gpt", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(lately(payer).sums().dearest())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1));
    }

    @Test
    default void atMost100ModelsAreNamed() {
        var payer = Payer.with(0);
        for (int i = 0; i < 102; i++) {
            routed(payer, "model-" + i, 1, 1, 1_000 + i);
        }
        var saved = lately(payer);
        assertThat(saved.sums().requests()).isEqualTo(102);
        assertThat(saved.byModel())
                .hasSize(100)
                .first()
                .extracting(OfModel::model)
                .isEqualTo("model-101");
    }

    @Test
    default void whoWasCalledWithWhatAndItsWorthSurviveSettling() {
        var payer = Payer.with(10_000);
        var posted = payer.hold(0);
        var lost = payer.hold(0);
        the(Ledger.class).hold(posted, "node-a", Duration.ofSeconds(60));
        the(Ledger.class).hold(lost, "node-a", Duration.ofSeconds(60));
        var rows = List.of(own(payer, posted, 30), own(payer, lost, 31));
        the(Ledger.class).post(rows.getFirst());
        the(Ledger.class).release(rows.getLast());
        assertThat(the(Requests.class).find(new Requests.Search(payer.tenantId(), payer.projectId(), null, null, 10)))
                .containsExactlyInAnyOrderElementsOf(rows)
                .allMatch(row -> row.route().credentialId().startsWith("crd_"));
        assertThat(lately(payer).ownEstimated()).isEqualTo(61);
    }

    @Test
    default void aRangeBeginsWithItsBeginningAndEndsBeforeItsEnd() {
        var payer = Payer.with(0);
        var row = record(payer, payer.hold(1), "gpt", "managed", new Money(1, 1, new Worth(null, 2L, 3L)));
        write(row);
        var floor = millisOf(row);
        assertThat(saved(payer, floor, floor.plusMillis(1)).sums().requests()).isOne();
        assertThat(saved(payer, floor.minusMillis(1), floor).sums().requests()).isZero();
    }

    /** The time that the id begins with. */
    private static Instant millisOf(RequestRecord row) {
        var guess = row.at().truncatedTo(ChronoUnit.MILLIS);
        while (Ids.floor("req", guess).compareTo(row.requestId()) > 0) {
            guess = guess.minusMillis(1);
        }
        return guess;
    }
}
