package dev.hubgate.gateway.directory;

import dev.hubgate.store.audit.RequestRecord.Usage;
import dev.hubgate.store.catalog.Price;
import java.math.BigInteger;

/**
 * What tokens cost, in nano-dollars a million. Reasoning costs what output costs, an image what input costs; sound where
 * nobody said what it costs too, so that it is never free.
 *
 * @param cachedInputNano for input that the provider had cached
 * @param cacheWriteNano for input that it puts into its cache
 * @param audioInputNano for sound sent, null if nobody said
 * @param audioOutputNano for sound produced, null if nobody said
 */
public record Rate(
        long inputNano,
        long cachedInputNano,
        long cacheWriteNano,
        Long audioInputNano,
        Long audioOutputNano,
        long outputNano) {

    private static final long MTOK = 1_000_000;
    private static final String ESTIMATED = "estimated";

    /** Of text alone. */
    public Rate(long inputNano, long cachedInputNano, long outputNano) {
        this(inputNano, cachedInputNano, inputNano, null, null, outputNano);
    }

    /** What the catalogue says. */
    public static Rate of(Price price) {
        return new Rate(
                price.inputNano(),
                price.cachedInputNano(),
                price.cacheWriteNano() == null ? price.inputNano() : price.cacheWriteNano(),
                price.audioInputNano(),
                price.audioOutputNano(),
                price.outputNano());
    }

    /** Whether it is known what sound in a request costs. */
    public boolean audioPriced() {
        return audioInputNano != null;
    }

    /** Whether it is known what sound in a reply costs. */
    public boolean speechPriced() {
        return audioOutputNano != null;
    }

    /**
     * The price of a usage in nano-dollars. The only place where money is rounded: up, once, over the whole sum. What is too
     * much for a long is {@code Long.MAX_VALUE}, which no wallet covers.
     */
    public long cost(Usage usage) {
        try {
            var input = Math.addExact(
                    Math.multiplyExact(Math.addExact(usage.input(), usage.imageInput()), inputNano),
                    Math.multiplyExact(usage.audioInput(), heardNano()));
            var cache = Math.addExact(
                    Math.multiplyExact(usage.cacheRead(), cachedInputNano),
                    Math.multiplyExact(usage.cacheWrite(), cacheWriteNano));
            var output = Math.addExact(
                    Math.multiplyExact(Math.addExact(usage.output(), usage.reasoning()), outputNano),
                    Math.multiplyExact(usage.audioOutput(), spokenNano()));
            return Math.ceilDiv(Math.addExact(Math.addExact(input, cache), output), MTOK);
        } catch (ArithmeticException e) {
            return exactly(usage);
        }
    }

    private long exactly(Usage usage) {
        var sum = product(usage.input(), inputNano)
                .add(product(usage.imageInput(), inputNano))
                .add(product(usage.audioInput(), heardNano()))
                .add(product(usage.cacheRead(), cachedInputNano))
                .add(product(usage.cacheWrite(), cacheWriteNano))
                .add(product(usage.output(), outputNano))
                .add(product(usage.reasoning(), outputNano))
                .add(product(usage.audioOutput(), spokenNano()));
        var rounded = sum.add(BigInteger.valueOf(MTOK - 1)).divide(BigInteger.valueOf(MTOK));
        return rounded.bitLength() < Long.SIZE ? rounded.longValue() : Long.MAX_VALUE;
    }

    private static BigInteger product(long tokens, long nano) {
        return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(nano));
    }

    private long heardNano() {
        return audioInputNano == null ? inputNano : audioInputNano;
    }

    private long spokenNano() {
        return audioOutputNano == null ? outputNano : audioOutputNano;
    }

    /** What a million tokens cost, three parts input and one part output: a figure to compare models by. */
    public long blendedNano() {
        return (3 * inputNano + outputNano) / 4;
    }

    /** What so many tokens of text cost where the provider has cached none of them. */
    public long plain(long promptTokens, long completionTokens) {
        return cost(Usage.ofText(promptTokens, completionTokens, ESTIMATED));
    }

    /** The most that so many tokens can cost where none of them is sound, whatever the provider does with its cache. */
    public long bound(long promptTokens, long completionTokens) {
        return new Rate(dearestText(), 0, outputNano).plain(promptTokens, completionTokens);
    }

    /** The most that so many tokens can cost where some or all of them may be sound. */
    public long boundWithAudio(long promptTokens, long completionTokens) {
        var dearestInput = Math.max(dearestText(), heardNano());
        return new Rate(dearestInput, 0, Math.max(outputNano, spokenNano())).plain(promptTokens, completionTokens);
    }

    private long dearestText() {
        return Math.max(inputNano, Math.max(cachedInputNano, cacheWriteNano));
    }
}
