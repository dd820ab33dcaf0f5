package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.catalog.Aliases;
import dev.hubgate.store.catalog.Aliases.Alias;
import dev.hubgate.store.catalog.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives models other names, and takes them away. */
@ApplicationScoped
public class AliasDesk {

    @Inject
    private Aliases aliases;

    @Inject
    private Models models;

    @Inject
    private AdminRecords records;

    @Change
    public AliasView add(AdminCaller caller, String name, AliasDraft draft) {
        Reach.requireOperator(caller);
        var alias = new Alias(ModelName.required("alias", name), draft.model());
        if (models.model(alias.model()).isEmpty()) {
            throw Failure.notFound("There is no such model.").exception();
        }
        if (!aliases.alias(name).filter(alias::equals).isPresent()) {
            aliases.add(alias);
            records.add(new AdminRecord(caller.tokenId(), null, "catalog.add-alias", name));
        }
        return AliasView.of(alias);
    }

    /** Takes a name away; one that leads nowhere stays so. */
    @Change
    public void remove(AdminCaller caller, String name) {
        Reach.requireOperator(caller);
        if (ModelName.isName(name) && aliases.remove(name)) {
            records.add(new AdminRecord(caller.tokenId(), null, "catalog.remove-alias", name));
        }
    }

    /** All aliases by name. */
    public Page<AliasView> aliases(AdminCaller caller, PageQuery query) {
        Reach.requireOperator(caller);
        var found = aliases.aliases(query.afterName(), query.fetch());
        return Page.of(found, query.limit(), Alias::alias, AliasView::of);
    }
}
