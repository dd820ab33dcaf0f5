package dev.hubgate.gateway.directory;

import dev.hubgate.store.catalog.PriceTier;
import java.util.Comparator;
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

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Its name outside. */
    public String label() {
        return label;
    }

    /** @param label one of the names outside */
    public static Tier of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The one that a model of this price belongs to. */
    public static Tier of(Rate rate) {
        return of(PriceTier.of(rate.blendedNano()));
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
        return rates.stream()
                .min(Comparator.comparingLong(Rate::blendedNano))
                .map(Tier::of)
                .orElse(PREMIUM);
    }
}
