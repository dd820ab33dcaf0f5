package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.directory.Tier;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.catalog.ModelChange;
import dev.hubgate.store.catalog.ModelChange.TierChoice;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * What to change of a model; what is absent stays as it is, and so does what is null, but for the tier.
 *
 * @param tier the name of one, JSON's null to follow the price again
 * @param auto whether {@code oah/auto} may choose it
 * @param contextWindow in tokens
 */
public record ModelDraft(JsonNode tier, Boolean auto, Integer contextWindow, Integer maxOutputTokens) implements Draft {

    public ModelDraft {
        if (tier != null && !tier.isNull() && !isTier(tier)) {
            throw Failure.invalid("tier", "tier must be economy, standard or premium, or null to follow the price.")
                    .exception();
        }
        Sizes.require(contextWindow, maxOutputTokens);
    }

    private static boolean isTier(JsonNode tier) {
        return tier.isString()
                && Arrays.stream(Tier.values()).anyMatch(known -> known.label().equals(tier.stringValue()));
    }

    ModelChange change() {
        return new ModelChange(choice(), auto, contextWindow, maxOutputTokens);
    }

    private TierChoice choice() {
        return tier == null ? null : new TierChoice(tier.isNull() ? null : tier.stringValue());
    }
}
