package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.health.Visit;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.store.audit.RequestRecord.Usage;

/**
 * Who is to know how a streamed reply ended: the ledger, the record, and what is remembered of the provider.
 *
 * @param call the client's, cancelled when it left
 * @param sentAtNanos when the provider was asked, of {@code System.nanoTime()}
 * @param firstWordNanos how long it took to its first word
 */
record Ending(Trace trace, Settlement settlement, Call call, Visit visit, long sentAtNanos, long firstWordNanos) {

    /**
     * All of it is there.
     *
     * @throws FailureException if the charge could not be committed
     */
    void wentWell(Usage usage) {
        visit.succeeded(firstWordNanos, System.nanoTime() - sentAtNanos, usage.completion());
        settlement.used(usage);
    }

    /** The provider broke it off. */
    void failed(Failure failure) {
        visit.failed(failure);
        trace.failed(failure);
    }

    boolean isClientGone() {
        return call.isCancelled();
    }

    void clientGone() {
        trace.clientGone();
    }

    /** What was produced is owed, whoever left. Nothing happens if it went well. */
    void brokeOff(Usage usage) {
        visit.abandoned();
        try {
            settlement.used(usage);
        } catch (FailureException e) {
            // The hold runs out by itself.
        }
    }
}
