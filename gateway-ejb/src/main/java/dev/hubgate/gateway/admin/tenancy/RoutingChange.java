package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.Given;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.catalog.KnownNames;
import dev.hubgate.store.tenancy.RoutingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** A project's routing rules after a patch. */
@ApplicationScoped
public class RoutingChange {

    private KnownNames names;

    /** For the container's proxy only. */
    protected RoutingChange() {}

    @Inject
    public RoutingChange(KnownNames names) {
        this.names = names;
    }

    /**
     * What was patched in place of what was there; names that were sent must exist, and the whole must make sense.
     *
     * @throws FailureException 400, naming the place at fault
     */
    public RoutingRules after(ProjectPatch patch, RoutingRules now) {
        var auto =
                patch.auto() == null ? new AutoPatch(null, null) : patch.auto().value();
        var rules = new RoutingRules(
                Given.or(patch.allowedTiers(), now.allowedTiers()),
                patch.allowedModels() == null
                        ? now.allowedModels()
                        : canonical(patch.allowedModels().value()),
                Given.or(patch.strategy(), now.strategy()),
                Given.or(patch.providerOrder(), now.providerOrder()),
                Given.or(patch.excludedQuantizations(), now.excludedQuantizations()),
                Given.or(patch.fallbacks(), now.fallbacks()),
                Given.or(patch.fallbackOn(), now.fallbackOn()),
                Given.or(patch.sticky(), now.sticky()),
                Given.or(patch.managedFallback(), now.managedFallback()),
                Given.or(patch.hedgeAfterMs(), now.hedgeAfterMs()),
                Given.or(auto.standardFrom(), now.autoStandardFrom()),
                Given.or(auto.premiumFrom(), now.autoPremiumFrom()));
        if (patch.providerOrder() != null) {
            requireKnown(
                    RoutingShape.PROVIDERS,
                    rules.providerOrder(),
                    names.providers(rules.providerOrder()),
                    "There is no such provider.");
        }
        if (patch.fallbacks() != null) {
            requireKnown(
                    RoutingShape.FALLBACKS,
                    rules.fallbacks(),
                    names.askedFor(rules.fallbacks()),
                    "No provider has such a model.");
        }
        requireSense(rules);
        return rules;
    }

    private List<String> canonical(List<String> asked) {
        if (asked == null) {
            return null;
        }
        var models = names.models(asked);
        requireKnown(RoutingShape.MODELS, asked, models.keySet(), "There is no such model.");
        return asked.stream().map(models::get).distinct().toList();
    }

    private static void requireKnown(RoutingShape shape, List<String> asked, Collection<String> known, String message) {
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                throw shape.refused(i, message);
            }
        }
    }

    private static void requireSense(RoutingRules rules) {
        if (rules.strategy().equals("fixed") && rules.providerOrder().isEmpty()) {
            throw Failure.invalid("provider_order", "The strategy fixed needs a provider_order.")
                    .exception();
        }
        if (rules.autoStandardFrom() > rules.autoPremiumFrom()) {
            throw Failure.invalid("auto", "auto.standard_from must not be more than auto.premium_from.")
                    .exception();
        }
    }
}
