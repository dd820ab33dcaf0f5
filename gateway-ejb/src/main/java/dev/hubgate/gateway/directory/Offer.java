package dev.hubgate.gateway.directory;

import dev.hubgate.gateway.ledger.Rate;

/**
 * A model at a provider.
 *
 * @param nativeId the provider's name for it
 * @param model the canonical name
 * @param creator the provider that made the model, null if it is an open one
 * @param kind {@code chat} or {@code embedding}
 * @param contextWindow tokens of prompt and reply together, {@link #UNKNOWN} if nobody said
 * @param maxOutputTokens {@link #UNKNOWN} if nobody said
 * @param rate what it costs, null if it has no price
 */
public record Offer(
        Upstream upstream,
        String nativeId,
        String model,
        String creator,
        String kind,
        int contextWindow,
        int maxOutputTokens,
        Rate rate) {

    /** Stands for a size that nobody stated. */
    public static final int UNKNOWN = Integer.MAX_VALUE;

    /** Whether this is the model at the provider that made it. */
    public boolean isFirstParty() {
        return upstream.name().equals(creator);
    }

    /** The name that forces this very offer. */
    public String forcedName() {
        return upstream.name() + "/" + nativeId;
    }
}
