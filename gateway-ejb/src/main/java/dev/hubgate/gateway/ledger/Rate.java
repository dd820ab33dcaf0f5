package dev.hubgate.gateway.ledger;

import dev.hubgate.store.audit.RequestRecord.Usage;

/**
 * What tokens cost, in nano-dollars a million.
 *
 * @param cachedInputNano for input that the provider had cached
 */
public record Rate(long inputNano, long cachedInputNano, long outputNano) {

    private static final long MTOK = 1_000_000;

    /**
     * The price of a usage in nano-dollars. The only place where money is rounded: up, once, over the whole sum.
     *
     * @throws ArithmeticException if it does not fit, which no plausible number of tokens reaches
     */
    public long cost(Usage usage) {
        var uncached = Math.subtractExact(usage.prompt(), usage.cached());
        var sum = Math.addExact(
                Math.addExact(
                        Math.multiplyExact(uncached, inputNano), Math.multiplyExact(usage.cached(), cachedInputNano)),
                Math.multiplyExact(usage.completion(), outputNano));
        return Math.ceilDiv(sum, MTOK);
    }

    /** The most that so many tokens can cost: cached input is never dearer than other input. */
    public long bound(long promptTokens, long completionTokens) {
        return cost(new Usage(promptTokens, 0, completionTokens, 0, "estimated"));
    }
}
