package dev.hubgate.gateway.admin.ledger;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Creations;
import dev.hubgate.gateway.admin.Creations.Made;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.ledger.Credits;
import dev.hubgate.store.ledger.Wallet;
import dev.hubgate.store.ledger.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts money into wallets and shows what happened to it. */
@ApplicationScoped
public class WalletDesk {

    @Inject
    private Wallets wallets;

    @Inject
    private AdminRecords records;

    @Inject
    private Creations creations;

    @Inject
    private Reach reach;

    @Change
    public EntryView topUp(String id, Creation<TopUpDraft> creation) {
        var caller = creation.caller();
        var wallet = reach.wallet(caller, id);
        Reach.requireOperator(caller);
        return creations.once(
                creation,
                () -> topUp(caller, wallet, creation.draft()),
                entryId -> EntryView.of(
                        wallets.entry(wallet, Long.parseLong(entryId)).orElseThrow()));
    }

    private Made<EntryView> topUp(AdminCaller caller, Wallet wallet, TopUpDraft draft) {
        var entered = wallets.topUp(wallet.getId(), Credits.toNano(draft.credits()), draft.explanation())
                .orElseThrow();
        if (entered.isNew()) {
            var action = draft.credits() > 0 ? "ledger.top-up" : "ledger.correct";
            records.add(new AdminRecord(caller.tokenId(), wallet.getTenantId(), action, wallet.getId()));
        }
        return new Made<>(Long.toString(entered.entry().getId()), EntryView.of(entered.entry()));
    }

    public WalletView wallet(AdminCaller caller, String id) {
        return WalletView.of(reach.wallet(caller, id));
    }

    /** A wallet's entries, newest first. */
    public Page<EntryView> entries(AdminCaller caller, String id, PageQuery query) {
        var found = wallets.entries(reach.wallet(caller, id), query.afterNumber(), query.fetch());
        return Page.of(found, query.limit(), entry -> Long.toString(entry.getId()), EntryView::of);
    }
}
