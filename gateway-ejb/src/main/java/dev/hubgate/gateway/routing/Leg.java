package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.directory.Offer;

/**
 * One way that a request may go.
 *
 * @param offer called with the credential that its upstream names
 * @param expectedNano what the request is expected to cost there in nano-dollars: nothing where the credential is the caller's
 *     own
 * @param fallback whether it leads to a model that the project falls back to, and that was not asked for
 */
public record Leg(Offer offer, long expectedNano, boolean fallback) {

    /** Whether the caller's own credential pays. */
    public boolean isOwn() {
        return offer.upstream().own();
    }

    public String provider() {
        return offer.upstream().name();
    }
}
