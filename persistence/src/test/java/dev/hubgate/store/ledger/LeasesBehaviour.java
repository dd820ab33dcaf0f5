package dev.hubgate.store.ledger;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Ids;
import dev.hubgate.store.Payer;
import dev.hubgate.store.audit.Requests;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No money stays locked because a node died. */
public interface LeasesBehaviour {

    private static Hold held(Payer payer, String node, Duration lease) {
        var hold = payer.hold(1_000);
        assertThat(the(Ledger.class).hold(hold, node, lease)).isTrue();
        return hold;
    }

    private static long secondsLeft(Hold hold) {
        return number(
                "SELECT round(extract(epoch FROM expires_at - now())) FROM hold WHERE request_id = ?",
                hold.requestId());
    }

    private static void age(Hold hold) {
        change("UPDATE hold SET expires_at = now() - interval '1 second' WHERE request_id = ?", hold.requestId());
    }

    @Test
    default void anExpiredHoldGoesBackAndAYoungOneStays() {
        var payer = Payer.with(10_000);
        var old = held(payer, Ids.next("node"), Duration.ofSeconds(60));
        held(payer, Ids.next("node"), Duration.ofSeconds(60));
        age(old);
        assertThat(the(Leases.class).expire()).isPositive();
        assertThat(payer.wallet().getHeldNano()).isEqualTo(1_000);
        assertThat(payer.wallet().getBalanceNano()).isEqualTo(10_000);
    }

    @Test
    default void holdsOfManyWalletsExpireTogether() {
        var payers = IntStream.range(0, 5).mapToObj(i -> Payer.with(10_000)).toList();
        for (var payer : payers) {
            age(held(payer, "node-c", Duration.ofSeconds(60)));
            age(held(payer, "node-c", Duration.ofSeconds(60)));
        }
        the(Leases.class).expire();
        assertThat(payers)
                .allSatisfy(payer -> assertThat(payer.wallet().getHeldNano()).isZero());
    }

    @Test
    default void renewingProlongsTheHoldsThatAreNamedAndNoOthers() {
        var payer = Payer.with(10_000);
        var renewed = held(payer, "node-d", Duration.ofSeconds(60));
        var other = held(payer, "node-d", Duration.ofSeconds(60));
        the(Leases.class).renew(Set.of(renewed.requestId(), "req_settled"), Duration.ofMinutes(10));
        the(Leases.class).renew(Set.of(), Duration.ofMinutes(10));
        assertThat(secondsLeft(renewed)).isBetween(590L, 600L);
        assertThat(secondsLeft(other)).isBetween(50L, 60L);
    }

    @Test
    default void aNodeThatComesBackGivesUpItsOwnHoldsAndNoOthers() {
        var payer = Payer.with(10_000);
        var node = Ids.next("node");
        held(payer, node, Duration.ofSeconds(60));
        held(payer, node, Duration.ofSeconds(60));
        held(payer, Ids.next("node"), Duration.ofSeconds(60));
        assertThat(the(Leases.class).abandon(node)).isEqualTo(2);
        assertThat(the(Leases.class).abandon(node)).isZero();
        assertThat(payer.wallet().getHeldNano()).isEqualTo(1_000);
    }

    @Test
    default void whatWasAbandonedLeavesARecordThatSaysSo() {
        var payer = Payer.with(10_000);
        var node = Ids.next("node");
        var hold = held(payer, node, Duration.ofSeconds(60));
        the(Leases.class).abandon(node);
        var row = the(Requests.class)
                .find(new Requests.Search(payer.tenantId(), null, null, null, 10))
                .getFirst();
        assertThat(row.requestId()).isEqualTo(hold.requestId());
        assertThat(row.outcome().errorCode()).isEqualTo("node_lost");
        assertThat(row.money().heldNano()).isEqualTo(1_000);
        assertThat(row.money().costNano()).isZero();
    }
}
