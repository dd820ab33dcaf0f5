package dev.hubgate.store.tenancy;

import java.util.List;

/**
 * How a project's requests are routed.
 *
 * @param allowedTiers null for all
 * @param allowedModels canonical names, null for all
 * @param strategy {@code cheapest}, {@code fastest}, {@code balanced}, or {@code fixed} for {@code providerOrder}
 * @param providerOrder names of providers, the preferred first
 * @param excludedQuantizations precisions of weights that are not good enough, such as {@code fp4}
 * @param fallbacks models to go on with, in this order, where the one asked for cannot be had
 * @param fallbackOn on what to do so: {@code error}, {@code rate_limit}, {@code context_length}
 * @param sticky whether a conversation stays where its prompt is cached, where that is cheaper
 * @param managedFallback whether requests go on with the operator's credentials where the project's own fail
 * @param hedgeAfterMs after how long a second provider is asked the same, null for never
 * @param autoStandardFrom from which score on {@code oah/auto} takes a standard model
 * @param autoPremiumFrom the same for premium
 */
public record RoutingRules(
        List<String> allowedTiers,
        List<String> allowedModels,
        String strategy,
        List<String> providerOrder,
        List<String> excludedQuantizations,
        List<String> fallbacks,
        List<String> fallbackOn,
        boolean sticky,
        boolean managedFallback,
        Integer hedgeAfterMs,
        int autoStandardFrom,
        int autoPremiumFrom) {

    /** Of a project that has said nothing, and of keys without a project. */
    public static final RoutingRules DEFAULT = new RoutingRules(
            null,
            null,
            "cheapest",
            List.of(),
            List.of(),
            List.of(),
            List.of("error", "rate_limit", "context_length"),
            false,
            false,
            null,
            30,
            70);

    public RoutingRules {
        allowedTiers = allowedTiers == null ? null : List.copyOf(allowedTiers);
        allowedModels = allowedModels == null ? null : List.copyOf(allowedModels);
        providerOrder = List.copyOf(providerOrder);
        excludedQuantizations = List.copyOf(excludedQuantizations);
        fallbacks = List.copyOf(fallbacks);
        fallbackOn = List.copyOf(fallbackOn);
    }
}
