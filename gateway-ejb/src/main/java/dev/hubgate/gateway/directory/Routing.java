package dev.hubgate.gateway.directory;

import dev.hubgate.store.tenancy.RoutingRules;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a project's requests are routed.
 *
 * @param tiers those that it may use
 * @param models canonical names of those that it may use, null for all
 * @param ranks providers in the project's order, with their places in it
 * @param excludedQuantizations precisions that are not good enough
 * @param fallbacks models to go on with, in this order
 * @param fallbackOn on what to do so
 * @param sticky whether a conversation stays where its prompt is cached, where that is cheaper
 * @param managedFallback whether requests go on with the operator's credentials where the project's own fail
 * @param hedgeAfter after how long a second provider is asked the same, null for never
 * @param standardFrom from which score on {@code oah/auto} takes a standard model
 * @param premiumFrom the same for premium
 */
public record Routing(
        Set<Tier> tiers,
        Set<String> models,
        Strategy strategy,
        Map<String, Integer> ranks,
        Set<String> excludedQuantizations,
        List<String> fallbacks,
        Set<Condition> fallbackOn,
        boolean sticky,
        boolean managedFallback,
        Duration hedgeAfter,
        int standardFrom,
        int premiumFrom) {

    /** When another model may answer in place of the one asked for. */
    public enum Condition {
        ERROR,
        RATE_LIMIT,
        CONTEXT_LENGTH
    }

    /** Of keys without a project. */
    public static final Routing DEFAULT = of(RoutingRules.DEFAULT);

    public Routing {
        tiers = Set.copyOf(tiers);
        models = models == null ? null : Set.copyOf(models);
        ranks = Map.copyOf(ranks);
        excludedQuantizations = Set.copyOf(excludedQuantizations);
        fallbacks = List.copyOf(fallbacks);
        fallbackOn = Set.copyOf(fallbackOn);
    }

    /** As stored. */
    public static Routing of(RoutingRules rules) {
        var ranks = new HashMap<String, Integer>();
        rules.providerOrder().forEach(name -> ranks.putIfAbsent(name, ranks.size()));
        var tiers = EnumSet.allOf(Tier.class);
        if (rules.allowedTiers() != null) {
            tiers.removeIf(tier -> !rules.allowedTiers().contains(tier.label()));
        }
        var conditions = EnumSet.noneOf(Condition.class);
        rules.fallbackOn().forEach(name -> conditions.add(Condition.valueOf(name.toUpperCase(Locale.ROOT))));
        return new Routing(
                tiers,
                rules.allowedModels() == null ? null : Set.copyOf(rules.allowedModels()),
                Strategy.valueOf(rules.strategy().toUpperCase(Locale.ROOT)),
                ranks,
                Set.copyOf(rules.excludedQuantizations()),
                rules.fallbacks(),
                conditions,
                rules.sticky(),
                rules.managedFallback(),
                rules.hedgeAfterMs() == null ? null : Duration.ofMillis(rules.hedgeAfterMs()),
                rules.autoStandardFrom(),
                rules.autoPremiumFrom());
    }

    /** Whether a model of this tier may be used. */
    public boolean allows(String model, Tier tier) {
        return tiers.contains(tier) && (models == null || models.contains(model));
    }
}
