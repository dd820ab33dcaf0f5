package dev.hubgate.store.access;

import static dev.hubgate.store.Deployed.change;
import static dev.hubgate.store.Deployed.number;
import static dev.hubgate.store.Deployed.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.store.Ids;
import dev.hubgate.store.Together;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What was made under an Idempotency-Key is remembered for a day. */
public interface IdempotencyKeysBehaviour {

    private static byte[] bytes(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    default void whoeverClaimsFirstMakesItAndTheOthersAreToldWhatWasMade() {
        var actor = Ids.next("adt");
        assertThat(the(IdempotencyKeys.class).claim(actor, bytes(1), bytes(2))).isEmpty();
        the(IdempotencyKeys.class).complete(actor, bytes(1), "ten_x");
        var earlier =
                the(IdempotencyKeys.class).claim(actor, bytes(1), bytes(3)).orElseThrow();
        assertThat(earlier.objectId()).isEqualTo("ten_x");
        assertThat(earlier.bodyHash()).isEqualTo(bytes(2));
    }

    @Test
    default void oneOfManyAtOnceGetsTheKey() {
        var actor = Ids.next("adt");
        var claims = Together.run(8, i -> the(IdempotencyKeys.class).claim(actor, bytes(1), bytes(2)));
        assertThat(claims).filteredOn(java.util.Optional::isEmpty).hasSize(1);
    }

    @Test
    default void keysOfTwoActorsNeverMeet() {
        the(IdempotencyKeys.class).claim(Ids.next("adt"), bytes(5), bytes(2));
        assertThat(the(IdempotencyKeys.class).claim(Ids.next("adt"), bytes(5), bytes(2)))
                .isEmpty();
    }

    @Test
    default void afterADayAKeyIsFreeAgainAndPurged() {
        var actor = Ids.next("adt");
        the(IdempotencyKeys.class).claim(actor, bytes(1), bytes(2));
        the(IdempotencyKeys.class).complete(actor, bytes(1), "ten_x");
        change("UPDATE admin_idempotency SET created_at = now() - interval '25 hours' WHERE actor = ?", actor);
        assertThat(the(IdempotencyKeys.class).claim(actor, bytes(1), bytes(9))).isEmpty();
        change("UPDATE admin_idempotency SET created_at = now() - interval '25 hours' WHERE actor = ?", actor);
        the(IdempotencyKeys.class).purge();
        assertThat(number("SELECT count(*) FROM admin_idempotency WHERE actor = ?", actor))
                .isZero();
    }
}
