package dev.hubgate.system.routing;

import java.time.Instant;

/**
 * One request as a provider of the fleet met it.
 *
 * @param mark of the client's request that it belongs to
 * @param key that it was called with
 * @param effect what the provider set out to do
 */
record Visit(String provider, String mark, String key, boolean streamed, Effect effect, Instant at) {

    /** What a visit comes to. */
    enum Effect {
        /** A whole answer, whatever is in it. */
        ANSWERED,
        /** An error status. */
        REFUSED,
        /** A stream that ends after its first word. */
        BROKEN_OFF,
        /** No answer, or a part of one of which nothing can be passed on. */
        SILENT
    }
}
