package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.catalog.Catalog;
import dev.hubgate.store.catalog.Catalog.Offering;
import dev.hubgate.store.catalog.PricedOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says which models a provider has and what they cost there. */
@ApplicationScoped
public class OfferDesk {

    @Inject
    private Catalog catalog;

    @Inject
    private AdminRecords records;

    /** Adds an offer or changes it. One that is just so already is left alone: prices are history, not to be repeated. */
    @Change
    public OfferView offer(AdminCaller caller, OfferDraft draft) {
        Reach.requireOperator(caller);
        if (catalog.provider(draft.provider()).isEmpty()) {
            throw Failure.notFound("There is no such provider.").exception();
        }
        var known = catalog.offer(draft.provider(), draft.nativeId());
        if (known.isPresent() && isSame(known.get(), draft)) {
            return OfferView.of(known.get());
        }
        catalog.offer(offering(draft));
        var object = draft.provider() + "/" + draft.nativeId();
        records.add(new AdminRecord(caller.tokenId(), null, "catalog.offer", object));
        return catalog.offer(draft.provider(), draft.nativeId())
                .map(OfferView::of)
                .orElseThrow();
    }

    /** Offers by provider and native id. {@code provider} null means all. */
    public Page<OfferView> offers(AdminCaller caller, String provider, PageQuery query) {
        Reach.requireOperator(caller);
        if (provider != null && !ProviderDesk.isName(provider)) {
            throw Failure.notFound("There is no such provider.").exception();
        }
        var after = query.afterPair();
        var found = catalog.offers(provider, after[0], after[1], query.fetch());
        return Page.of(found, query.limit(), offer -> offer.provider() + "/" + offer.nativeId(), OfferView::of);
    }

    private static boolean isSame(PricedOffer known, OfferDraft draft) {
        var wanted = new PricedOffer(
                draft.provider(),
                draft.nativeId(),
                draft.model(),
                draft.kind(),
                draft.contextWindow() == null ? known.contextWindow() : draft.contextWindow(),
                draft.maxOutputTokens() == null ? known.maxOutputTokens() : draft.maxOutputTokens(),
                draft.enabled() == null ? known.enabled() : draft.enabled(),
                draft.facts().or(known.facts()),
                draft.price(),
                known.validFrom());
        return wanted.equals(known);
    }

    private static Offering offering(OfferDraft draft) {
        return new Offering(
                draft.provider(),
                draft.nativeId(),
                draft.model(),
                draft.kind(),
                draft.contextWindow(),
                draft.maxOutputTokens(),
                draft.enabled(),
                draft.facts(),
                draft.price());
    }
}
