package dev.hubgate.store.catalog;

/** Which class of models a price makes, where no operator said one. */
public final class PriceTier {

    /** The dearest, and that of a model without a price. */
    public static final String PREMIUM = "premium";

    private static final long STANDARD_FROM_NANO = 500_000_000L;
    private static final long PREMIUM_FROM_NANO = 4_000_000_000L;

    private PriceTier() {}

    /** @param blendedNano what a million tokens cost in nano-dollars, three parts input and one part output */
    public static String of(long blendedNano) {
        if (blendedNano < STANDARD_FROM_NANO) {
            return "economy";
        }
        return blendedNano < PREMIUM_FROM_NANO ? "standard" : PREMIUM;
    }
}
