package dev.hubgate.store.ledger;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Payer;
import dev.hubgate.store.Together;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money goes in once, comes out only where it is, and every entry stays for ever. */
public interface WalletsBehaviour {

    private static Wallets.Entered topUp(Payer payer, long nano, String reference) {
        return the(Wallets.class).topUp(payer.walletId(), nano, reference).orElseThrow();
    }

    @Test
    default void aTopUpIsInTheBalanceAndInTheEntries() {
        var payer = Payer.with(1_000);
        var entered = topUp(payer, 5_000, "inv-1");
        assertThat(entered.isNew()).isTrue();
        assertThat(entered.entry().getType()).isEqualTo("top_up");
        assertThat(entered.entry().getBalanceNano()).isEqualTo(6_000);
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(6_000);
    }

    @Test
    default void theSameReferenceManyTimesAtOnceIsOneTopUp() {
        var payer = Payer.with(1_000);
        var entered = Together.run(8, i -> topUp(payer, 5_000, "inv-2"));
        assertThat(entered).filteredOn(Wallets.Entered::isNew).hasSize(1);
        assertThat(entered)
                .extracting(each -> each.entry().getId())
                .containsOnly(entered.getFirst().entry().getId());
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(6_000);
    }

    @Test
    default void aReferenceForAnotherAmountIsRefused() {
        var payer = Payer.with(1_000);
        topUp(payer, 5_000, "inv-3");
        assertThatThrownBy(() -> topUp(payer, 5_001, "inv-3")).isInstanceOf(Conflict.class);
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(6_000);
    }

    @Test
    default void aCorrectionBelowZeroIsRefused() {
        var payer = Payer.with(1_000);
        assertThatThrownBy(() -> topUp(payer, -1_001, "mistake")).isInstanceOf(Conflict.class);
        topUp(payer, -1_000, "mistake");
        assertThat(payer.wallet().getBalanceNano()).isZero();
    }

    @Test
    default void aCorrectionCannotTakeWhatIsHeld() {
        var payer = Payer.with(1_000);
        the(Ledger.class).hold(payer.hold(600), "node-a", Duration.ofMinutes(1));
        assertThatThrownBy(() -> topUp(payer, -401, "mistake")).isInstanceOf(Conflict.class);
        topUp(payer, -400, "mistake");
        assertThat(payer.entrySum()).isEqualTo(600);
    }

    @Test
    default void aWalletThatDoesNotExistGetsNothing() {
        assertThat(the(Wallets.class).topUp("wal_none", 1, "inv-4")).isEmpty();
    }

    @Test
    default void entriesComeNewestFirstAndInPages() {
        var payer = Payer.with(1_000);
        topUp(payer, 10, "a");
        topUp(payer, 20, "b");
        var wallet = payer.wallet();
        var first = the(Wallets.class).entries(wallet, null, 2);
        assertThat(first).extracting(LedgerEntry::getReference).containsExactly("b", "a");
        var second = the(Wallets.class).entries(wallet, first.getLast().getId(), 10);
        assertThat(second).extracting(LedgerEntry::getType).containsExactly("correction", "grant");
    }

    @Test
    default void anEntryOfAnotherWalletIsNotFound() {
        var entry = topUp(Payer.with(1_000), 10, "c").entry();
        assertThat(the(Wallets.class).entry(Payer.with(1_000).wallet(), entry.getId()))
                .isEmpty();
    }

    @Test
    default void entriesPricesAndAdminRecordsCannotBeChangedOrDeleted() {
        Payer.with(1_000);
        for (var statement : List.of(
                "UPDATE ledger_entry SET at = at",
                "UPDATE price SET source = source",
                "UPDATE admin_record SET at = at",
                "DELETE FROM ledger_entry",
                "DELETE FROM price",
                "DELETE FROM admin_record",
                "TRUNCATE ledger_entry",
                "TRUNCATE price",
                "TRUNCATE admin_record")) {
            assertThatThrownBy(() -> change(statement)).as(statement).hasMessageContaining("is append-only");
        }
    }

    @Test
    default void theDatabaseItselfRefusesAnOverdrawnWallet() {
        var payer = Payer.with(1_000);
        assertThatThrownBy(() -> change("UPDATE wallet SET balance_nano = -1 WHERE id = ?", payer.walletId()))
                .hasMessageContaining("wallet_never_overdrawn");
        assertThatThrownBy(() -> change("UPDATE wallet SET held_nano = 1001 WHERE id = ?", payer.walletId()))
                .hasMessageContaining("wallet_never_overdrawn");
    }
}
