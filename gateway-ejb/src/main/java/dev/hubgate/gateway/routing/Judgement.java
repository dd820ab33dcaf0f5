package dev.hubgate.gateway.routing;

import dev.hubgate.gateway.directory.Tier;
import java.util.List;

/**
 * How demanding a request to {@code oah/auto} was found.
 *
 * @param score from 0 up; the project's thresholds make a tier of it
 * @param factors what it is made of
 * @param tier the one chosen, of those that the project allows
 */
public record Judgement(int score, List<Factor> factors, Tier tier) {

    /** One observation and what it counts. */
    public record Factor(String name, int points) {}

    public Judgement {
        factors = List.copyOf(factors);
    }
}
