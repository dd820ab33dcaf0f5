package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.gateway.directory.Rate;
import dev.hubgate.gateway.directory.Tier;
import dev.hubgate.store.catalog.Model;
import java.util.List;

/**
 * A canonical model.
 *
 * @param creator the provider that made it, null if it is an open one
 * @param tier the one that it is in
 * @param tierOverride an operator's word on that, null where the price decides
 * @param auto whether {@code oah/auto} may choose it
 * @param aliases other names that lead to it
 */
public record CatalogModelView(
        String id,
        String creator,
        String kind,
        Integer contextWindow,
        Integer maxOutputTokens,
        String tier,
        String tierOverride,
        boolean auto,
        List<String> aliases)
        implements View {

    public CatalogModelView {
        aliases = List.copyOf(aliases);
    }

    static CatalogModelView of(Model model) {
        var rates = model.prices().stream().map(Rate::of).toList();
        return new CatalogModelView(
                model.id(),
                model.creator(),
                model.kind(),
                model.contextWindow(),
                model.maxOutputTokens(),
                Tier.of(model.tier(), rates).label(),
                model.tier(),
                model.auto(),
                model.aliases());
    }
}
