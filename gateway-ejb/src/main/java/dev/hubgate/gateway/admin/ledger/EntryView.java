package dev.hubgate.gateway.admin.ledger;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.ledger.LedgerEntry;
import java.time.Instant;

/**
 * A change of a balance.
 *
 * @param type {@code grant}, {@code top_up}, {@code correction} or {@code charge}
 * @param amountNanoUsd negative where money went
 * @param balanceNanoUsd the balance after it
 * @param requestId the request charged; null for other types
 */
public record EntryView(
        long id, Instant at, String type, long amountNanoUsd, long balanceNanoUsd, String requestId, String reference)
        implements View {

    static EntryView of(LedgerEntry entry) {
        return new EntryView(
                entry.getId(),
                entry.getAt(),
                entry.getType(),
                entry.getAmountNano(),
                entry.getBalanceNano(),
                entry.getRequestId(),
                entry.getReference());
    }
}
