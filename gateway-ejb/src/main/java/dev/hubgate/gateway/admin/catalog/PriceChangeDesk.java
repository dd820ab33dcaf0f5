package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Ids;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.catalog.PriceChange;
import dev.hubgate.store.catalog.PriceChanges;
import dev.hubgate.store.catalog.PriceChanges.Decided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Decides about prices of a public list that were not believed. */
@ApplicationScoped
public class PriceChangeDesk {

    private static final Set<String> STATES = Set.of(PriceChange.HELD, PriceChange.ACCEPTED, PriceChange.REJECTED);

    @Inject
    private PriceChanges changes;

    @Inject
    private AdminRecords records;

    /** Changes in the order in which they were found. {@code state} null means all. */
    public Page<PriceChangeView> changes(AdminCaller caller, String state, PageQuery query) {
        Reach.requireOperator(caller);
        if (state != null && !STATES.contains(state)) {
            throw Failure.invalid("state", "state must be held, accepted or rejected.")
                    .exception();
        }
        var found = changes.changes(state, query.afterId(), query.fetch());
        return Page.of(found, query.limit(), PriceChange::id, PriceChangeView::of);
    }

    /** Says yes: its prices count from now on. */
    @Change
    public PriceChangeView accept(AdminCaller caller, String id) {
        return decided(caller, id, changes::accept, "catalog.accept-price");
    }

    /** Says no: the same quote does not come up again. */
    @Change
    public PriceChangeView reject(AdminCaller caller, String id) {
        return decided(caller, id, changes::reject, "catalog.reject-price");
    }

    /** One that was decided so before is shown and not recorded again. */
    private PriceChangeView decided(
            AdminCaller caller, String id, BiFunction<String, String, Optional<Decided>> verb, String action) {
        Reach.requireOperator(caller);
        var decided = Optional.of(id)
                .filter(Ids::isId)
                .flatMap(known -> verb.apply(known, caller.tokenId()))
                .orElseThrow(
                        () -> Failure.notFound("There is no such price change.").exception());
        if (decided.isNew()) {
            records.add(new AdminRecord(caller.tokenId(), null, action, id));
        }
        return PriceChangeView.of(decided.change());
    }
}
