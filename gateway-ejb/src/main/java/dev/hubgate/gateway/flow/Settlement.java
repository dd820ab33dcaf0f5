package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.ledger.Cashier;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.audit.RequestRecord.Worth;
import dev.hubgate.store.ledger.Hold;

/** The open question of one request's money. Answered once: with what was used, or with nothing. */
final class Settlement {

    private final Cashier cashier;
    private final Telemetry telemetry;
    private final Trace trace;
    private final Hold hold;
    private final Rate rate;
    private boolean settled;

    Settlement(Cashier cashier, Telemetry telemetry, Trace trace, Hold hold, Rate rate) {
        this.cashier = cashier;
        this.telemetry = telemetry;
        this.trace = trace;
        this.hold = hold;
        this.rate = rate;
    }

    /**
     * Charges for what was used, never more than was held.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if the charge could not be committed: then nothing may go out
     */
    void used(Usage usage) {
        if (!settled) {
            settled = true;
            trace.used(usage, Math.min(rate.cost(usage), hold.amountNano()), Worth.UNKNOWN);
            try {
                var row = trace.record();
                cashier.post(row);
                telemetry.observe(row);
            } catch (StorageFailure e) {
                cashier.forget(trace.requestId());
                throw Failure.unavailable("The charge could not be recorded.").exception();
            }
        }
    }

    /** Nothing was produced: gives all back. If even that cannot be recorded, the hold runs out by itself. */
    void nothing() {
        if (!settled) {
            settled = true;
            try {
                var row = trace.record();
                cashier.release(row);
                telemetry.observe(row);
            } catch (StorageFailure e) {
                cashier.forget(trace.requestId());
                System.getLogger(Settlement.class.getName())
                        .log(System.Logger.Level.WARNING, "{0}: hold left to expire", trace.requestId());
            }
        }
    }
}
