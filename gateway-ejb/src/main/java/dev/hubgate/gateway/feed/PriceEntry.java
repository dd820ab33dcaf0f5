package dev.hubgate.gateway.feed;

import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.catalog.PriceFeed;
import dev.hubgate.store.catalog.PriceList;
import dev.hubgate.store.catalog.PriceTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Enters a list and records who asked for it, in one transaction: fetching it was none. */
@ApplicationScoped
public class PriceEntry {

    @Inject
    private PriceFeed feed;

    @Inject
    private AdminRecords records;

    /** @param actor the id of the token that asked for it, or what stands for nobody */
    @Transactional
    public PriceTally enter(String claim, PriceList list, Duration every, String actor) {
        var tally = feed.enter(claim, list, every);
        records.add(new AdminRecord(actor, null, "catalog.refresh-prices", list.source()));
        return tally;
    }
}
