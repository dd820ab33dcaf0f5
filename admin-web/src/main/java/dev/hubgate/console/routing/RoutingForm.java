package dev.hubgate.console.routing;

import dev.hubgate.store.tenancy.RoutingRules;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be chosen at once on the page of routing, as its fields show it. */
public class RoutingForm {

    /** The strategies by name. */
    static final List<String> STRATEGIES = List.of("cheapest", "fastest", "balanced", "fixed");

    private static final int MOST_QUANTIZATIONS = 10;
    private static final Pattern QUANTIZATION = Pattern.compile("[a-z0-9]{1,16}");

    private boolean economy;
    private boolean standard;
    private boolean premium;
    private String strategy;
    private String excludedQuantizations;
    private boolean onError;
    private boolean onRateLimit;
    private boolean onContextLength;
    private boolean sticky;
    private boolean managedFallback;

    RoutingForm(RoutingRules rules) {
        economy = allows(rules, "economy");
        standard = allows(rules, "standard");
        premium = allows(rules, "premium");
        strategy = rules.strategy();
        excludedQuantizations = String.join(" ", rules.excludedQuantizations());
        onError = rules.fallbackOn().contains("error");
        onRateLimit = rules.fallbackOn().contains("rate_limit");
        onContextLength = rules.fallbackOn().contains("context_length");
        sticky = rules.sticky();
        managedFallback = rules.managedFallback();
    }

    private static boolean allows(RoutingRules rules, String tier) {
        return rules.allowedTiers() == null || rules.allowedTiers().contains(tier);
    }

    /** Null for all of them. */
    private List<String> tiers() {
        return economy && standard && premium
                ? null
                : chosen(economy ? "economy" : null, standard ? "standard" : null, premium ? "premium" : null);
    }

    private List<String> quantizations() {
        var text = excludedQuantizations == null ? "" : excludedQuantizations;
        return Arrays.stream(text.split("[\\s,]+", -1))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> chosen(String... names) {
        return Stream.of(names).filter(name -> name != null).toList();
    }

    boolean allowsNothing() {
        return !economy && !standard && !premium;
    }

    boolean hasOddQuantizations() {
        var names = quantizations();
        return names.size() > MOST_QUANTIZATIONS
                || names.stream().anyMatch(name -> !QUANTIZATION.matcher(name).matches());
    }

    /** Whether the order of providers decides, and there is none. */
    boolean lacksOrder(Collection<String> providerOrder) {
        return strategy.equals("fixed") && providerOrder.isEmpty();
    }

    /** The rules with what was chosen here in them. */
    RoutingRules in(RoutingRules now) {
        return new RoutingRules(
                tiers(),
                now.allowedModels(),
                strategy,
                now.providerOrder(),
                quantizations(),
                now.fallbacks(),
                chosen(
                        onError ? "error" : null,
                        onRateLimit ? "rate_limit" : null,
                        onContextLength ? "context_length" : null),
                sticky,
                managedFallback,
                now.hedgeAfterMs(),
                now.autoStandardFrom(),
                now.autoPremiumFrom());
    }

    public boolean isEconomy() {
        return economy;
    }

    public void setEconomy(boolean economy) {
        this.economy = economy;
    }

    public boolean isStandard() {
        return standard;
    }

    public void setStandard(boolean standard) {
        this.standard = standard;
    }

    public boolean isPremium() {
        return premium;
    }

    public void setPremium(boolean premium) {
        this.premium = premium;
    }

    public String getStrategy() {
        return strategy;
    }

    public void setStrategy(String strategy) {
        this.strategy = strategy;
    }

    /** Names with spaces or commas between them. */
    public String getExcludedQuantizations() {
        return excludedQuantizations;
    }

    public void setExcludedQuantizations(String excludedQuantizations) {
        this.excludedQuantizations = excludedQuantizations;
    }

    public boolean isOnError() {
        return onError;
    }

    public void setOnError(boolean onError) {
        this.onError = onError;
    }

    public boolean isOnRateLimit() {
        return onRateLimit;
    }

    public void setOnRateLimit(boolean onRateLimit) {
        this.onRateLimit = onRateLimit;
    }

    public boolean isOnContextLength() {
        return onContextLength;
    }

    public void setOnContextLength(boolean onContextLength) {
        this.onContextLength = onContextLength;
    }

    public boolean isSticky() {
        return sticky;
    }

    public void setSticky(boolean sticky) {
        this.sticky = sticky;
    }

    public boolean isManagedFallback() {
        return managedFallback;
    }

    public void setManagedFallback(boolean managedFallback) {
        this.managedFallback = managedFallback;
    }
}
