package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.ledger.Cashier;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.ledger.Hold;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a cashier is asked for, in place of one with a database. */
final class Books {

    final List<RequestRecord> posted = new ArrayList<>();
    final List<RequestRecord> released = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    boolean away;

    private final Cashier cashier = new Cashier() {
        @Override
        public void post(RequestRecord row) {
            refuseIfAway();
            posted.add(row);
        }

        @Override
        public void release(RequestRecord row) {
            refuseIfAway();
            released.add(row);
        }

        @Override
        public void forget(String requestId) {
            forgotten.add(requestId);
        }
    };

    private final Telemetry telemetry = new Telemetry() {
        @Override
        public void observe(RequestRecord row) {
            // Counted elsewhere.
        }
    };

    private void refuseIfAway() {
        if (away) {
            throw new StorageFailure(new SQLException("gone", "08006"));
        }
    }

    /** The open question of a request that may cost so much, at a nano-dollar a token. */
    Settlement settlement(Trace trace, long holdNano) {
        trace.held(holdNano);
        var hold = new Hold(trace.requestId(), "ten_a", "wal_a", null, "key_a", holdNano);
        return new Settlement(cashier, telemetry, trace, hold, new Rate(1_000_000, 1_000_000, 1_000_000));
    }
}
