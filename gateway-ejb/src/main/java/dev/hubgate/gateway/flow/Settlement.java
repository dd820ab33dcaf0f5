package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.ledger.Cashier;
import dev.hubgate.gateway.routing.Leg;
import dev.hubgate.store.StorageFailure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.audit.RequestRecord.Worth;
import dev.hubgate.store.ledger.Hold;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The open question of one request's money. It holds the most that the leg at hand may cost, and more when a dearer one comes
 * after it; it is answered once: with what was used, or with nothing. A call on a credential of the caller's own holds and
 * costs nothing.
 */
final class Settlement {

    private final Cashier cashier;
    private final Telemetry telemetry;
    private final Trace trace;
    private final Caller.Known caller;
    private Hold hold;
    private Leg leg;
    private List<Rate> choices = List.of();
    private long boundNano;
    private boolean claimed;
    private boolean settled;

    Settlement(Cashier cashier, Telemetry telemetry, Trace trace, Caller.Known caller) {
        this.cashier = cashier;
        this.telemetry = telemetry;
        this.trace = trace;
        this.caller = caller;
    }

    /**
     * Sees to it that at least so much is held, unless the leg's credential is the caller's own.
     *
     * @return whether the wallet could cover it; what was held before stays in any case
     * @throws dev.hubgate.gateway.failure.FailureException if the ledger could not be asked
     */
    boolean cover(Leg next, long nano) {
        if (!next.isOwn() && (hold == null || nano > heldNano())) {
            try {
                if (!hold(nano)) {
                    return false;
                }
            } catch (StorageFailure e) {
                throw Failure.unavailable("The ledger cannot be reached.").exception();
            }
        }
        if (!claimed) {
            // From here on the ledger keeps the record, together with the charge.
            claimed = true;
            trace.claimRecord();
        }
        return true;
    }

    private boolean hold(long nano) {
        var wanted = new Hold(
                trace.requestId(), caller.tenantId(), caller.walletId(), caller.projectId(), caller.keyId(), nano);
        var covered = hold == null ? cashier.hold(wanted) : cashier.raise(hold, nano);
        if (covered) {
            hold = wanted;
            trace.held(nano);
        }
        return covered;
    }

    private long heldNano() {
        return hold == null ? 0 : hold.amountNano();
    }

    /**
     * Says which leg it is whose usage counts.
     *
     * @param rates of all offers among which there was the choice
     * @param mostNano what it was said to cost at most; a leg before it may have held more
     */
    void serves(Leg taken, List<Rate> rates, long mostNano) {
        leg = taken;
        choices = rates;
        boundNano = mostNano;
    }

    /**
     * Charges for what was used, never more than was held, nor than the leg was said to cost at most.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if the charge could not be committed: then nothing may go out
     */
    void used(Usage usage) {
        if (!settled) {
            settled = true;
            var rate = leg.offer().rate();
            var price = rate == null ? 0 : rate.cost(usage);
            trace.used(
                    usage,
                    leg.isOwn() ? 0 : Math.min(price, Math.min(boundNano, heldNano())),
                    worth(usage, rate == null ? null : price));
            try {
                var row = trace.record();
                if (hold != null && !leg.isOwn()) {
                    cashier.post(row);
                } else {
                    cashier.release(row);
                }
                telemetry.observe(row);
            } catch (StorageFailure e) {
                throw Failure.unavailable("The charge could not be recorded.").exception();
            } finally {
                // Whatever went wrong: a hold that nobody answers for any more must not be renewed.
                cashier.forget(trace.requestId());
            }
        }
    }

    private Worth worth(Usage usage, Long price) {
        if (leg.isOwn()) {
            return new Worth(price, null, null);
        }
        if (choices.isEmpty()) {
            return Worth.UNKNOWN;
        }
        var costs = choices.stream().mapToLong(rate -> rate.cost(usage)).toArray();
        var dearest = LongStream.of(costs).max().orElseThrow();
        // Not the sum of longs, which may overflow; and a mean that is rounded up stays within what it is the mean of.
        var mean = Math.round(LongStream.of(costs).asDoubleStream().average().orElseThrow());
        return new Worth(null, Math.min(mean, dearest), dearest);
    }

    /** Nothing was produced: gives all back. If even that cannot be recorded, the hold runs out by itself. */
    void nothing() {
        if (claimed && !settled) {
            settled = true;
            try {
                var row = trace.record();
                cashier.release(row);
                telemetry.observe(row);
            } catch (StorageFailure e) {
                System.getLogger(Settlement.class.getName())
                        .log(System.Logger.Level.WARNING, "{0}: hold left to expire", trace.requestId());
            } finally {
                cashier.forget(trace.requestId());
            }
        }
    }
}
