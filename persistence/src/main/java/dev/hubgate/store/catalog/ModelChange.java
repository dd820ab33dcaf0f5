package dev.hubgate.store.catalog;

/**
 * What to change of a model; null leaves a value as it is.
 *
 * @param tier null leaves the tier as it is
 * @param auto whether {@code oah/auto} may choose it
 * @param contextWindow in tokens
 */
public record ModelChange(TierChoice tier, Boolean auto, Integer contextWindow, Integer maxOutputTokens) {

    /**
     * How the tier is decided.
     *
     * @param tier an operator's word, null for following the price
     */
    public record TierChoice(String tier) {}

    /** Whether the model is so already. */
    public boolean isDone(Model model) {
        return (tier == null || is(tier.tier(), model.tier()))
                && (auto == null || auto == model.auto())
                && (contextWindow == null || contextWindow.equals(model.contextWindow()))
                && (maxOutputTokens == null || maxOutputTokens.equals(model.maxOutputTokens()));
    }

    private static boolean is(String wanted, String known) {
        return wanted == null ? known == null : wanted.equals(known);
    }
}
