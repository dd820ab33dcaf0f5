package dev.hubgate.console.routing;

import dev.hubgate.store.tenancy.RoutingRules;
import java.util.ArrayList;
import java.util.List;

/** A list of names whose order counts, and which of the rules it is. */
enum Chain {
    /** Providers, the preferred first. */
    PROVIDERS(20) {
        @Override
        List<String> of(RoutingRules rules) {
            return rules.providerOrder();
        }

        @Override
        RoutingRules in(RoutingRules now, List<String> names) {
            return with(now, names, now.fallbacks());
        }
    },
    /** Models to go on with, in this order. */
    FALLBACKS(8) {
        @Override
        List<String> of(RoutingRules rules) {
            return rules.fallbacks();
        }

        @Override
        RoutingRules in(RoutingRules now, List<String> names) {
            return with(now, now.providerOrder(), names);
        }
    };

    private final int most;

    Chain(int most) {
        this.most = most;
    }

    abstract List<String> of(RoutingRules rules);

    abstract RoutingRules in(RoutingRules now, List<String> names);

    /** Whether no more names fit in. */
    boolean isFull(RoutingRules rules) {
        return of(rules).size() >= most;
    }

    /** With the name at the end, unless it is in it already or does not fit in. */
    RoutingRules add(RoutingRules now, String name) {
        var names = new ArrayList<>(of(now));
        if (isFull(now) || names.contains(name)) {
            return now;
        }
        names.add(name);
        return in(now, names);
    }

    /** With the name so many places further on; the first and the last stay where they are. */
    RoutingRules move(RoutingRules now, String name, int places) {
        var names = new ArrayList<>(of(now));
        var from = names.indexOf(name);
        var to = from + places;
        if (from < 0 || to < 0 || to >= names.size()) {
            return now;
        }
        names.remove(from);
        names.add(to, name);
        return in(now, names);
    }

    RoutingRules remove(RoutingRules now, String name) {
        var names = new ArrayList<>(of(now));
        names.remove(name);
        return in(now, names);
    }

    private static RoutingRules with(RoutingRules now, List<String> providerOrder, List<String> fallbacks) {
        return new RoutingRules(
                now.allowedTiers(),
                now.allowedModels(),
                now.strategy(),
                providerOrder,
                now.excludedQuantizations(),
                fallbacks,
                now.fallbackOn(),
                now.sticky(),
                now.managedFallback(),
                now.hedgeAfterMs(),
                now.autoStandardFrom(),
                now.autoPremiumFrom());
    }
}
