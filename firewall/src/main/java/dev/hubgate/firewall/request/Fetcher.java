package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Budget;

/** Fetches what a request only points to, so that it can be read. */
@FunctionalInterface
public interface Fetcher {

    /** Nothing is fetched: what is elsewhere cannot be read. */
    Fetcher NONE = (url, budget) -> null;

    /**
     * The bytes behind an address.
     *
     * @param url as the client wrote it: whoever fetches decides whether it may be fetched at all
     * @return null if it is not fetched, for whatever reason
     * @throws dev.hubgate.firewall.Unavailable if the time is over
     */
    byte[] fetch(String url, Budget budget);
}
