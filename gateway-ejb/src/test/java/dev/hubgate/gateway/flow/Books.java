package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Ruling;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.ledger.Cashier;
import dev.hubgate.gateway.routing.Leg;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.ledger.Hold;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a cashier is asked for, in place of one with a database. */
final class Books {

    private static final Leg LEG = leg(false, 1);

    final List<RequestRecord> posted = new ArrayList<>();
    final List<RequestRecord> released = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    boolean away;
    boolean faulty;

    final List<Long> held = new ArrayList<>();
    long balance = Long.MAX_VALUE;

    private final Cashier cashier = new Cashier() {
        @Override
        public boolean hold(Hold hold) {
            return raise(hold, hold.amountNano());
        }

        @Override
        public boolean raise(Hold hold, long toNano) {
            if (toNano > balance) {
                return false;
            }
            held.add(toNano);
            return true;
        }

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
        if (faulty) {
            throw new IllegalStateException("a fault of our own");
        }
        if (away) {
            throw new StorageFailure(new SQLException("gone", "08006"));
        }
    }

    /** The open question of a request that may cost so much, at a nano-dollar a token. */
    Settlement settlement(Trace trace, long holdNano) {
        var settlement = settlement(trace);
        settlement.cover(LEG, holdNano);
        settlement.serves(LEG, List.of(), holdNano);
        return settlement;
    }

    /** Of a request that nothing is held for yet. */
    Settlement settlement(Trace trace) {
        var caller = new Caller.Known("key_a", "ten_a", "wal_a", Project.tenantWide(Ruling.OFF));
        return new Settlement(cashier, telemetry, trace, caller);
    }

    static Leg leg(boolean own, long nanoPerToken) {
        var upstream = new Upstream("groq", "openai", "https://groq.example", "/v1", null, false, "crd_1", own);
        var rate = new Rate(nanoPerToken * 1_000_000, nanoPerToken * 1_000_000, nanoPerToken * 1_000_000);
        return new Leg(new Offer(upstream, "n", "m", null, "chat", 1_000, 1_000, rate), 1, false);
    }
}
