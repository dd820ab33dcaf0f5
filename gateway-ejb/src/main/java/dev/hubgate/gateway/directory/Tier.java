package dev.hubgate.gateway.directory;

import dev.hubgate.store.catalog.PriceTier;
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
}
