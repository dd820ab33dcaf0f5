package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Given;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.tenancy.Project;
import dev.hubgate.store.tenancy.ProjectSettings;
import dev.hubgate.store.tenancy.RoutingRules;
import java.util.List;
import java.util.Set;

/**
 * What to change of a project; null leaves a value as it is.
 *
 * @param defaultMaxTokens written into a request that names no maximum of its own
 * @param unsupportedParameters {@code error} or {@code drop}: what happens to a request with a field that the provider
 *     cannot honour
 * @param fetchMedia whether the gateway fetches what a request names by URL
 * @param allowedTiers this and all below as in {@link RoutingRules}
 * @param allowedModels canonical names, or other names of models
 */
public record ProjectPatch(
        Integer defaultMaxTokens,
        String unsupportedParameters,
        Boolean fetchMedia,
        Given<List<String>> allowedTiers,
        Given<List<String>> allowedModels,
        Given<String> strategy,
        Given<List<String>> providerOrder,
        Given<List<String>> excludedQuantizations,
        Given<List<String>> fallbacks,
        Given<List<String>> fallbackOn,
        Given<Boolean> sticky,
        Given<Boolean> managedFallback,
        Given<Integer> hedgeAfterMs,
        Given<AutoPatch> auto)
        implements Draft {

    private static final int MOST = 1_000_000;
    private static final Set<String> CHOICES = Set.of(Project.ERROR, Project.DROP);

    public ProjectPatch {
        if (defaultMaxTokens != null && (defaultMaxTokens < 1 || defaultMaxTokens > MOST)) {
            throw Failure.invalid("default_max_tokens", "default_max_tokens must be an integer from 1 to " + MOST + ".")
                    .exception();
        }
        if (unsupportedParameters != null && !CHOICES.contains(unsupportedParameters)) {
            throw Failure.invalid("unsupported_parameters", "unsupported_parameters must be error or drop.")
                    .exception();
        }
        RoutingShape.TIERS.check(allowedTiers);
        RoutingShape.MODELS.check(allowedModels);
        RoutingShape.checkStrategy(strategy);
        RoutingShape.PROVIDERS.check(providerOrder);
        RoutingShape.QUANTIZATIONS.check(excludedQuantizations);
        RoutingShape.FALLBACKS.check(fallbacks);
        RoutingShape.CONDITIONS.check(fallbackOn);
        Given.requireValue("sticky", sticky);
        Given.requireValue("managed_fallback", managedFallback);
        RoutingShape.checkHedge(hedgeAfterMs);
        Given.requireValue("auto", auto);
    }

    /** @param routing the project's rules after this patch */
    ProjectSettings settings(RoutingRules routing) {
        return new ProjectSettings(defaultMaxTokens, unsupportedParameters, fetchMedia, routing);
    }
}
