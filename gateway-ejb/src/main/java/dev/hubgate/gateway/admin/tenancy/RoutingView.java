package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.store.tenancy.RoutingRules;
import java.util.List;

/** How a project's requests are routed, as fields of the project. Null: all are allowed, and no second provider is asked. */
record RoutingView(
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
        Auto auto) {

    /** From which scores on {@code oah/auto} takes better models. */
    record Auto(int standardFrom, int premiumFrom) {}

    static RoutingView of(RoutingRules rules) {
        return new RoutingView(
                rules.allowedTiers(),
                rules.allowedModels(),
                rules.strategy(),
                rules.providerOrder(),
                rules.excludedQuantizations(),
                rules.fallbacks(),
                rules.fallbackOn(),
                rules.sticky(),
                rules.managedFallback(),
                rules.hedgeAfterMs(),
                new Auto(rules.autoStandardFrom(), rules.autoPremiumFrom()));
    }
}
