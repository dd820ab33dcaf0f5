package dev.hubgate.gateway.ledger;

import dev.hubgate.store.audit.RequestRecord.Usage;
import java.math.BigInteger;

/**
 * What tokens cost, in nano-dollars a million.
 *
 * @param cachedInputNano for input that the provider had cached
 */
public record Rate(long inputNano, long cachedInputNano, long outputNano) {

    private static final long MTOK = 1_000_000;

    /**
     * The price of a usage in nano-dollars. The only place where money is rounded: up, once, over the whole sum. What is too
     * much for a long is {@code Long.MAX_VALUE}, which no wallet covers.
     */
    public long cost(Usage usage) {
        try {
            var uncached = Math.subtractExact(usage.prompt(), usage.cached());
            var input = Math.addExact(
                    Math.multiplyExact(uncached, inputNano), Math.multiplyExact(usage.cached(), cachedInputNano));
            var output = Math.multiplyExact(usage.completion(), outputNano);
            return Math.ceilDiv(Math.addExact(input, output), MTOK);
        } catch (ArithmeticException e) {
            return exactly(usage);
        }
    }

    private long exactly(Usage usage) {
        var sum = product(usage.prompt() - usage.cached(), inputNano)
                .add(product(usage.cached(), cachedInputNano))
                .add(product(usage.completion(), outputNano));
        var rounded = sum.add(BigInteger.valueOf(MTOK - 1)).divide(BigInteger.valueOf(MTOK));
        return rounded.bitLength() < Long.SIZE ? rounded.longValue() : Long.MAX_VALUE;
    }

    private static BigInteger product(long tokens, long nano) {
        return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(nano));
    }

    /** The most that so many tokens can cost, whether the provider has cached them or not. */
    public long bound(long promptTokens, long completionTokens) {
        var dearest = new Rate(Math.max(inputNano, cachedInputNano), cachedInputNano, outputNano);
        return dearest.cost(new Usage(promptTokens, 0, completionTokens, 0, "estimated"));
    }
}
