package dev.hubgate.store.ledger;

/**
 * Money set aside for a request in flight: the most that it may cost.
 *
 * @param requestId the request, and the idempotency key of everything that happens to the hold
 * @param amountNano nano-dollars, at least 0
 */
public record Hold(
        String requestId, String tenantId, String walletId, String projectId, String keyId, long amountNano) {

    public Hold {
        if (amountNano < 0) {
            throw new IllegalArgumentException("a hold cannot be negative");
        }
    }
}
