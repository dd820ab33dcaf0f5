package dev.hubgate.store.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** {@link RoutingRules} as columns. A list is names with a space between them. */
@Embeddable
class RoutingColumns {

    @Column(name = "allowed_tiers")
    private String allowedTiers;

    @Column(name = "allowed_models")
    private String allowedModels;

    private String strategy;

    @Column(name = "provider_order")
    private String providerOrder;

    @Column(name = "excluded_quantizations")
    private String excludedQuantizations;

    private String fallbacks;

    @Column(name = "fallback_on")
    private String fallbackOn;

    private boolean sticky;

    @Column(name = "managed_fallback")
    private boolean managedFallback;

    @Column(name = "hedge_after_ms")
    private Integer hedgeAfterMs;

    @Column(name = "auto_standard_from")
    private int autoStandardFrom;

    @Column(name = "auto_premium_from")
    private int autoPremiumFrom;

    /** For JPA only. */
    protected RoutingColumns() {}

    RoutingColumns(RoutingRules rules) {
        allowedTiers = joined(rules.allowedTiers());
        allowedModels = joined(rules.allowedModels());
        strategy = rules.strategy();
        providerOrder = joined(rules.providerOrder());
        excludedQuantizations = joined(rules.excludedQuantizations());
        fallbacks = joined(rules.fallbacks());
        fallbackOn = joined(rules.fallbackOn());
        sticky = rules.sticky();
        managedFallback = rules.managedFallback();
        hedgeAfterMs = rules.hedgeAfterMs();
        autoStandardFrom = rules.autoStandardFrom();
        autoPremiumFrom = rules.autoPremiumFrom();
    }

    RoutingRules rules() {
        return new RoutingRules(
                NameList.read(allowedTiers),
                NameList.read(allowedModels),
                strategy,
                NameList.read(providerOrder),
                NameList.read(excludedQuantizations),
                NameList.read(fallbacks),
                NameList.read(fallbackOn),
                sticky,
                managedFallback,
                hedgeAfterMs,
                autoStandardFrom,
                autoPremiumFrom);
    }

    /** @throws IllegalArgumentException if a name would come out as none, or as two */
    private static String joined(List<String> names) {
        if (names == null) {
            return null;
        }
        if (names.stream().anyMatch(name -> name.isEmpty() || name.contains(" "))) {
            throw new IllegalArgumentException("a name in a list is not empty and has no space");
        }
        return String.join(" ", names);
    }
}
