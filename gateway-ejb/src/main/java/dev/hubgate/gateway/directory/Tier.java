package dev.hubgate.gateway.directory;

import java.util.List;
import java.util.Locale;

/** Classes of models by what a million tokens of them cost, three parts input and one part output. */
public enum Tier {
    /** Below half a dollar. */
    ECONOMY,
    /** Below four dollars. */
    STANDARD,
    /** From four dollars on. */
    PREMIUM;

    private static final long STANDARD_FROM_NANO = 500_000_000L;
    private static final long PREMIUM_FROM_NANO = 4_000_000_000L;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Its name outside. */
    public String label() {
        return label;
    }

    /** @param label one of the names outside */
    public static Tier of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /**
     * A model's: as an operator says, else by the cheapest of its rates, else the dearest.
     *
     * @param word one of the names outside, null if no operator gave one
     * @param rates what the model costs at those who offer it
     */
    public static Tier of(String word, List<Rate> rates) {
        if (word != null) {
            return of(word);
        }
        return rates.stream().mapToLong(Rate::blendedNano).min().stream()
                .mapToObj(Tier::ofBlended)
                .findFirst()
                .orElse(PREMIUM);
    }

    private static Tier ofBlended(long blended) {
        if (blended < STANDARD_FROM_NANO) {
            return ECONOMY;
        }
        return blended < PREMIUM_FROM_NANO ? STANDARD : PREMIUM;
    }
}
