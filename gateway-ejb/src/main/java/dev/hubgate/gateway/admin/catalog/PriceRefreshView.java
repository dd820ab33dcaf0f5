package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.gateway.feed.PriceRefresh.Refreshed;

/**
 * What became of the prices in a public list; the counts behind the first add up to it.
 *
 * @param format of the list, such as {@code models.dev}
 */
public record PriceRefreshView(
        String format, int seen, int unchanged, int applied, int held, int rejected, int overridden, int unknown)
        implements View {

    static PriceRefreshView of(Refreshed refreshed) {
        var tally = refreshed.tally();
        return new PriceRefreshView(
                refreshed.format(),
                tally.seen(),
                tally.unchanged(),
                tally.applied(),
                tally.held(),
                tally.rejected(),
                tally.overridden(),
                tally.unknown());
    }
}
