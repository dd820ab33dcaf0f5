package dev.hubgate.store.catalog;

import java.util.List;

/**
 * A canonical model, whoever serves it.
 *
 * @param creator the provider that made it, null if it is an open one
 * @param kind {@code chat} or {@code embedding}
 * @param contextWindow in tokens, null if unknown
 * @param maxOutputTokens null if unknown
 * @param tier an operator's word, null where the price decides
 * @param auto whether {@code oah/auto} may choose it
 * @param aliases other names that lead to it
 * @param prices in force for its offers, without those that are switched off
 */
public record Model(
        String id,
        String creator,
        String kind,
        Integer contextWindow,
        Integer maxOutputTokens,
        String tier,
        boolean auto,
        List<String> aliases,
        List<Price> prices) {

    public Model {
        aliases = List.copyOf(aliases);
        prices = List.copyOf(prices);
    }
}
