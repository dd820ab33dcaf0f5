package dev.hubgate.store.ledger;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.Payer;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.Together;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever happens at the same time, the books are right afterwards. */
public interface BooksBehaviour {

    int THREADS = 16;
    int TURNS = 125;

    @Test
    default void booksAreRightAfterTwoThousandOperationsAtRandom() {
        var payers = IntStream.range(0, 3).mapToObj(i -> Payer.with(200_000)).toList();
        Together.run(THREADS, i -> {
            new Customer(payers, new Random(i)).live();
            return i;
        });
        payers.forEach(BooksBehaviour::checkBooks);
    }

    private static void checkBooks(Payer payer) {
        var wallet = payer.wallet();
        var holds = number("SELECT coalesce(sum(amount_nano), 0) FROM hold WHERE wallet_id = ?", payer.walletId());
        var charged = number(
                "SELECT coalesce(-sum(amount_nano), 0) FROM ledger_entry WHERE type = 'charge' AND wallet_id = ?",
                payer.walletId());
        var last = number(
                "SELECT balance_nano FROM ledger_entry WHERE wallet_id = ? ORDER BY id DESC LIMIT 1", payer.walletId());
        assertThat(payer.entrySum()).isEqualTo(wallet.getBalanceNano()).isEqualTo(last);
        assertThat(wallet.getHeldNano()).isEqualTo(holds);
        assertThat(wallet.getSpentNano()).isEqualTo(charged).isPositive();
        assertThat(wallet.getBalanceNano() - wallet.getHeldNano()).isNotNegative();
    }

    /** One of many who do everything that can be done with money, in no order. */
    final class Customer {

        private final List<Payer> payers;
        private final Random random;
        private final ArrayDeque<Opened> open = new ArrayDeque<>();

        private record Opened(Payer payer, Hold hold) {}

        private Customer(List<Payer> payers, Random random) {
            this.payers = payers;
            this.random = random;
        }

        private void live() {
            for (int turn = 0; turn < TURNS; turn++) {
                var kind = random.nextInt(10);
                var nano = 1L + random.nextInt(20_000);
                // What a cashier does: the same once more after a deadlock or a lost race.
                try {
                    act(kind, nano, turn);
                } catch (StorageFailure e) {
                    act(kind, nano, turn);
                }
            }
        }

        private void act(int kind, long nano, int turn) {
            var payer = payers.get(turn % payers.size());
            switch (kind) {
                case 0, 1, 2, 3 -> hold(payer, nano);
                case 4, 5, 6 -> post(nano);
                case 7 -> release();
                case 8 -> topUp(payer, random.nextBoolean() ? nano : -nano);
                default -> expireOne();
            }
        }

        private void hold(Payer payer, long nano) {
            var hold = payer.hold(nano);
            if (the(Ledger.class).hold(hold, "node-b", Duration.ofMinutes(1))) {
                open.add(new Opened(payer, hold));
            }
        }

        private void post(long nano) {
            if (!open.isEmpty()) {
                var opened = open.peek();
                the(Ledger.class).post(opened.payer().record(opened.hold(), nano));
                // Half of them are kept and posted again.
                if (random.nextBoolean()) {
                    open.remove();
                }
            }
        }

        private void release() {
            if (!open.isEmpty()) {
                var opened = open.remove();
                the(Ledger.class).release(opened.payer().record(opened.hold(), 0));
            }
        }

        private void topUp(Payer payer, long nano) {
            try {
                the(Wallets.class).topUp(payer.walletId(), nano, "ref-" + random.nextInt());
            } catch (Conflict e) {
                // The wallet has less than that to spare, which is an answer.
            }
        }

        private void expireOne() {
            if (!open.isEmpty()) {
                change(
                        "UPDATE hold SET expires_at = now() - interval '1 second' WHERE request_id = ?",
                        open.peek().hold().requestId());
                the(Leases.class).expire();
            }
        }
    }
}
