package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.Given;
import dev.hubgate.gateway.failure.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a list of names in a project's settings may look like, before anybody asks whether they exist. No name has a space:
 * the lists are stored with spaces between the names.
 *
 * @param nullable whether {@code null} lifts the restriction
 * @param fewest how many names there must be
 * @param rule what a name is, for people
 */
record RoutingShape(String param, boolean nullable, int fewest, int most, Pattern name, String rule) {

    static final RoutingShape TIERS =
            allowed("allowed_tiers", 3, "economy|standard|premium", "economy, standard or premium");
    static final RoutingShape MODELS =
            allowed("allowed_models", 500, "[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}", "the name of a model");
    static final RoutingShape PROVIDERS = list("provider_order", 20, "[a-z][a-z0-9-]{0,39}", "the name of a provider");
    static final RoutingShape QUANTIZATIONS =
            list("excluded_quantizations", 10, "[a-z0-9]{1,16}", "1 to 16 lower case letters and digits, such as fp4");
    static final RoutingShape FALLBACKS = list("fallbacks", 8, "[\\x21-\\x7e]{1,250}", "a model as a request names it");
    static final RoutingShape CONDITIONS =
            list("fallback_on", 3, "error|rate_limit|context_length", "error, rate_limit or context_length");

    private static final Pattern STRATEGY = Pattern.compile("cheapest|fastest|balanced|fixed");
    private static final int SHORTEST_HEDGE_MS = 50;
    private static final int LONGEST_HEDGE_MS = 60_000;

    private static RoutingShape allowed(String param, int most, String name, String rule) {
        return new RoutingShape(param, true, 1, most, Pattern.compile(name), rule);
    }

    private static RoutingShape list(String param, int most, String name, String rule) {
        return new RoutingShape(param, false, 0, most, Pattern.compile(name), rule);
    }

    /** @throws dev.hubgate.gateway.failure.FailureException 400, naming the place at fault */
    void check(Given<List<String>> given) {
        if (!nullable) {
            Given.requireValue(param, given);
        }
        if (given != null && given.value() != null) {
            check(given.value());
        }
    }

    private void check(List<String> names) {
        if (names.size() > most) {
            throw Failure.invalid(param, param + " has " + most + " names at most.")
                    .exception();
        }
        if (names.size() < fewest) {
            throw Failure.invalid(param, "An empty list would allow nothing. null allows all.")
                    .exception();
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var element = names.get(i);
            if (element == null || !name.matcher(element).matches()) {
                throw refused(i, "This must be " + rule + ".");
            }
            if (!seen.add(element)) {
                throw refused(i, "This stands in the list already.");
            }
        }
    }

    /** The failure of one of the names. */
    RuntimeException refused(int index, String message) {
        return Failure.invalid(param + "[" + index + "]", message).exception();
    }

    static void checkStrategy(Given<String> strategy) {
        Given.requireValue("strategy", strategy);
        if (strategy != null && !STRATEGY.matcher(strategy.value()).matches()) {
            throw Failure.invalid("strategy", "strategy must be cheapest, fastest, balanced or fixed.")
                    .exception();
        }
    }

    /** Null switches it off. */
    static void checkHedge(Given<Integer> millis) {
        var value = Given.or(millis, null);
        if (value != null && (value < SHORTEST_HEDGE_MS || value > LONGEST_HEDGE_MS)) {
            throw Failure.invalid(
                            "hedge_after_ms",
                            "hedge_after_ms must be null or an integer from " + SHORTEST_HEDGE_MS + " to "
                                    + LONGEST_HEDGE_MS + ".")
                    .exception();
        }
    }
}
