package dev.hubgate.store.ledger;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Payer;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.Together;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.Requests;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Holds are made, posted and released, each exactly once. */
public interface LedgerBehaviour {

    Duration LEASE = Duration.ofSeconds(60);

    private static boolean hold(Hold hold) {
        return the(Ledger.class).hold(hold, "node-a", LEASE);
    }

    private static void expire(Hold hold) {
        change("UPDATE hold SET expires_at = now() - interval '1 second' WHERE request_id = ?", hold.requestId());
        the(Leases.class).expire();
    }

    @Test
    default void exactlyTenOfSixtyFourHoldsFitIntoAWalletForTen() {
        var payer = Payer.with(10_000);
        var held = Together.run(64, i -> hold(payer.hold(1_000)));
        assertThat(held).filteredOn(Boolean::booleanValue).hasSize(10);
        assertThat(payer.wallet().getHeldNano()).isEqualTo(10_000);
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(10_000);
    }

    @Test
    default void aHoldIsNeverCutDownToWhatIsLeft() {
        var payer = Payer.with(999);
        assertThat(hold(payer.hold(1_000))).isFalse();
        assertThat(payer.wallet().getHeldNano()).isZero();
    }

    private static boolean raise(Hold hold, long toNano) {
        return the(Ledger.class).raise(hold, toNano);
    }

    @Test
    default void aHoldIsRaisedAsFarAsTheWalletGoesAndNoFurther() {
        var payer = Payer.with(1_000);
        var hold = payer.hold(400);
        hold(hold);
        assertThat(raise(hold, 1_001)).isFalse();
        assertThat(payer.wallet().getHeldNano()).isEqualTo(400);
        assertThat(raise(hold, 1_000)).isTrue();
        assertThat(payer.wallet().getHeldNano()).isEqualTo(1_000);
        the(Ledger.class).post(payer.record(hold, 900));
        assertThat(payer.wallet().getHeldNano()).isZero();
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(100);
    }

    @Test
    default void aHoldThatIsRaisedAgainIsRaisedOnce() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(400);
        hold(hold);
        assertThat(Together.run(8, i -> raise(hold, 9_000))).containsOnly(true);
        assertThat(payer.wallet().getHeldNano()).isEqualTo(9_000);
    }

    @Test
    default void aHoldThatExpiredIsNotRaised() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(400);
        hold(hold);
        expire(hold);
        assertThat(raise(hold, 500)).isFalse();
        assertThat(payer.wallet().getHeldNano()).isZero();
    }

    @Test
    default void holdsRaisedTogetherNeverTakeMoreThanThereIs() {
        var payer = Payer.with(10_000);
        var holds = Together.run(20, i -> {
            var hold = payer.hold(100);
            hold(hold);
            return hold;
        });
        var raised = Together.run(20, i -> raise(holds.get(i), 1_000));
        assertThat(raised).filteredOn(Boolean::booleanValue).hasSize(8);
        assertThat(payer.wallet().getHeldNano()).isEqualTo(8 * 1_000 + 12 * 100);
    }

    @Test
    default void aHoldOfNothingFitsIntoAnEmptyWallet() {
        assertThat(hold(Payer.with(0).hold(0))).isTrue();
    }

    @Test
    default void aHoldOnTheWalletOfAnotherTenantIsRefused() {
        var payer = Payer.with(5_000);
        var other = Payer.with(5_000);
        var stolen = new Hold(
                payer.hold(1).requestId(), payer.tenantId(), other.walletId(), payer.projectId(), payer.keyId(), 1);
        assertThat(hold(stolen)).isFalse();
        assertThat(other.wallet().getHeldNano()).isZero();
    }

    @Test
    default void aHoldThatIsTriedAgainIsOneHold() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(1_000);
        assertThat(Together.run(8, i -> hold(hold))).containsOnly(true);
        assertThat(payer.wallet().getHeldNano()).isEqualTo(1_000);
    }

    @Test
    default void aHoldThatTookAllThereWasIsFoundWhenItIsTriedAgain() {
        var payer = Payer.with(1_000);
        var hold = payer.hold(1_000);
        assertThat(hold(hold)).isTrue();
        assertThat(hold(hold)).isTrue();
        assertThat(payer.wallet().getHeldNano()).isEqualTo(1_000);
    }

    @Test
    default void postingChargesTheCostAndGivesTheRestBack() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(4_000);
        hold(hold);
        the(Ledger.class).post(payer.record(hold, 1_500));
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(8_500);
        assertThat(payer.wallet().getHeldNano()).isZero();
        assertThat(payer.wallet().getSpentNano()).isEqualTo(1_500);
        assertThat(payer.entrySum()).isEqualTo(8_500);
    }

    @Test
    default void postingManyTimesAtOnceChargesOnce() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(4_000);
        hold(hold);
        Together.run(8, i -> {
            postUntilDone(payer.record(hold, 1_500));
            return i;
        });
        assertThat(payer.entries("charge")).isOne();
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(8_500);
        assertThat(payer.wallet().getHeldNano()).isZero();
    }

    /** A late post that loses a race is refused by the database, and tried again as the cashier does. */
    private static void postUntilDone(RequestRecord row) {
        try {
            the(Ledger.class).post(row);
        } catch (StorageFailure e) {
            the(Ledger.class).post(row);
        }
    }

    @Test
    default void neverChargesMoreThanWasHeld() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(1_000);
        hold(hold);
        the(Ledger.class).post(payer.record(hold, 9_000));
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(9_000);
        assertThat(payer.wallet().getSpentNano()).isEqualTo(1_000);
    }

    @Test
    default void releasingTwiceGivesBackOnceAndChargesNothing() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(1_000);
        var other = payer.hold(2_000);
        hold(hold);
        hold(other);
        the(Ledger.class).release(payer.record(hold, 0));
        the(Ledger.class).release(payer.record(hold, 0));
        assertThat(payer.wallet().getHeldNano()).isEqualTo(2_000);
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(10_000);
        assertThat(payer.entries("charge")).isZero();
    }

    @Test
    default void aReleaseAfterThePostTakesNothingBack() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(1_000);
        hold(hold);
        the(Ledger.class).post(payer.record(hold, 700));
        the(Ledger.class).release(payer.record(hold, 0));
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(9_300);
        assertThat(payer.wallet().getHeldNano()).isZero();
    }

    @Test
    default void aPostAfterTheHoldExpiredChargesLateAndOnce() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(4_000);
        hold(hold);
        expire(hold);
        assertThat(payer.wallet().getHeldNano()).isZero();
        Together.run(8, i -> {
            postUntilDone(payer.record(hold, 1_500));
            return i;
        });
        assertThat(payer.entries("charge")).isOne();
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(8_500);
        assertThat(payer.wallet().getSpentNano()).isEqualTo(1_500);
        assertThat(payer.entrySum()).isEqualTo(8_500);
    }

    @Test
    default void theRecordOfALateChargeSaysWhatReallyHappened() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(4_000);
        hold(hold);
        expire(hold);
        var byId = new Requests.Search(null, null, hold.requestId(), null, 10);
        assertThat(the(Requests.class).find(byId))
                .singleElement()
                .satisfies(row -> assertThat(row.outcome().errorCode()).isEqualTo("node_lost"));
        var row = payer.record(hold, 1_500);
        the(Ledger.class).post(row);
        assertThat(the(Requests.class).find(byId)).containsExactly(row);
    }

    @Test
    default void aLateChargeTakesNoMoreThanTheWalletCanStillPay() {
        var payer = Payer.with(5_000);
        var late = payer.hold(4_000);
        hold(late);
        expire(late);
        var running = payer.hold(4_500);
        hold(running);
        the(Ledger.class).post(payer.record(late, 4_000));
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(4_500);
        assertThat(payer.wallet().getHeldNano()).isEqualTo(4_500);
        the(Ledger.class).post(payer.record(running, 4_500));
        assertThat(payer.wallet().getBalanceNano()).isZero();
    }

    @Test
    default void keepsTheRecordTogetherWithTheCharge() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(4_000);
        hold(hold);
        var row = payer.record(hold, 1_500);
        the(Ledger.class).post(row);
        the(Ledger.class).post(row);
        var found = the(Requests.class).find(new Requests.Search(payer.tenantId(), null, null, null, 10));
        assertThat(found).containsExactly(row);
        assertThat(number("SELECT count(*) FROM ledger_entry WHERE request_id = ?", hold.requestId()))
                .isOne();
    }

    @Test
    default void keepsTheRecordOfWhatWasReleased() {
        var payer = Payer.with(10_000);
        var hold = payer.hold(4_000);
        hold(hold);
        var row = payer.record(hold, 0);
        the(Ledger.class).release(row);
        assertThat(the(Requests.class).find(new Requests.Search(payer.tenantId(), null, null, null, 10)))
                .containsExactly(row);
    }
}
