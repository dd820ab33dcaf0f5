package dev.hubgate.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.ledger.Hold;
import dev.hubgate.store.ledger.Leases;
import dev.hubgate.store.ledger.Ledger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CashierTest {

    private final List<String> asked = new ArrayList<>();
    private Set<String> renewed = Set.of();
    private int failures;
    private boolean fits = true;

    private void ask(String verb) {
        asked.add(verb);
        if (failures-- > 0) {
            throw new StorageFailure(new SQLException("gone", "08006"));
        }
    }

    private final Ledger ledger = new Ledger() {
        @Override
        public boolean hold(Hold hold, String nodeId, Duration lease) {
            ask("hold");
            return fits;
        }

        @Override
        public void post(RequestRecord row) {
            ask("post");
        }

        @Override
        public void release(RequestRecord row) {
            ask("release");
        }
    };

    private final Leases leases = new Leases() {
        @Override
        public void renew(Collection<String> requestIds, Duration lease) {
            renewed = Set.copyOf(requestIds);
        }

        @Override
        public int expire() {
            return 0;
        }
    };

    private final CashierSettings settings = new CashierSettings() {
        @Override
        public String nodeId() {
            return "node-a";
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(1);
        }
    };

    private final Cashier cashier = new Cashier(ledger, leases, settings, new Insistence());
    private final Trace trace = new Trace("/v1/chat/completions");

    private boolean hold() {
        return cashier.hold(new Hold(trace.requestId(), "ten_a", "wal_a", null, "key_a", 5));
    }

    private Set<String> renewed() {
        cashier.tendLeases();
        return renewed;
    }

    @Test
    void renewsAHoldUntilItIsPosted() {
        assertThat(hold()).isTrue();
        assertThat(renewed()).containsExactly(trace.requestId());
        cashier.post(trace.record());
        assertThat(renewed()).isEmpty();
    }

    @Test
    void renewsAHoldUntilItIsReleasedOrForgotten() {
        hold();
        cashier.release(trace.record());
        assertThat(renewed()).isEmpty();
        hold();
        cashier.forget(trace.requestId());
        assertThat(renewed()).isEmpty();
    }

    @Test
    void doesNotRenewWhatDidNotFit() {
        fits = false;
        assertThat(hold()).isFalse();
        assertThat(renewed()).isEmpty();
    }

    @Test
    void doesAgainWhatFailedOnce() {
        failures = 1;
        assertThat(hold()).isTrue();
        failures = 1;
        cashier.post(trace.record());
        assertThat(asked).containsExactly("hold", "hold", "post", "post");
    }

    @Test
    void renewsAHoldWhoseChargeCouldNotBeRecordedUntilItIsForgotten() {
        hold();
        failures = 2;
        assertThatThrownBy(() -> cashier.post(trace.record())).isInstanceOf(StorageFailure.class);
        assertThat(renewed()).containsExactly(trace.requestId());
    }
}
