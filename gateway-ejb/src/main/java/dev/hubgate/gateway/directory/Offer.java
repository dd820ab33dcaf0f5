package dev.hubgate.gateway.directory;

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
 * @param traits what else is known of it
 */
public record Offer(
        Upstream upstream,
        String nativeId,
        String model,
        String creator,
        String kind,
        int contextWindow,
        int maxOutputTokens,
        Rate rate,
        Traits traits) {

    /** Stands for a size that nobody stated. */
    public static final int UNKNOWN = Integer.MAX_VALUE;

    private static final String UNLISTED = "unlisted";

    /** Of which no more is known. */
    public Offer(
            Upstream upstream,
            String nativeId,
            String model,
            String creator,
            String kind,
            int contextWindow,
            int maxOutputTokens,
            Rate rate) {
        this(upstream, nativeId, model, creator, kind, contextWindow, maxOutputTokens, rate, Traits.UNKNOWN);
    }

    /** A model that the provider may have though the catalogue has not. Its name is the client's and not to be kept. */
    public static Offer unlisted(Upstream upstream, String nativeId, String kind) {
        return new Offer(upstream, nativeId, UNLISTED, null, kind, UNKNOWN, UNKNOWN, null);
    }

    /** Whether the catalogue has it. */
    public boolean isListed() {
        return !model.equals(UNLISTED);
    }

    /** The same, called with another credential of its provider. */
    public Offer at(Upstream other) {
        return new Offer(other, nativeId, model, creator, kind, contextWindow, maxOutputTokens, rate, traits);
    }

    /** Whether this is the model at the provider that made it. */
    public boolean isFirstParty() {
        return upstream.name().equals(creator);
    }

    /** The name that forces this very offer. */
    public String forcedName() {
        return upstream.name() + "/" + nativeId;
    }
}
