package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.catalog.Model;
import dev.hubgate.store.catalog.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows canonical models and changes what an operator may decide of them. They come into being with their offers. */
@ApplicationScoped
public class ModelDesk {

    private static final String EMBEDDING = "embedding";

    @Inject
    private Models models;

    @Inject
    private AdminRecords records;

    @Change
    public CatalogModelView change(AdminCaller caller, String id, ModelDraft draft) {
        Reach.requireOperator(caller);
        var known = find(id);
        if (Boolean.TRUE.equals(draft.auto()) && known.kind().equals(EMBEDDING)) {
            throw Failure.invalid("auto", "oah/auto chooses among chat models only.")
                    .exception();
        }
        var change = draft.change();
        if (change.isDone(known)) {
            return CatalogModelView.of(known);
        }
        models.change(id, change);
        records.add(new AdminRecord(caller.tokenId(), null, "catalog.change-model", id));
        return CatalogModelView.of(find(id));
    }

    public CatalogModelView model(AdminCaller caller, String id) {
        Reach.requireOperator(caller);
        return CatalogModelView.of(find(id));
    }

    /** All models by id. */
    public Page<CatalogModelView> models(AdminCaller caller, PageQuery query) {
        Reach.requireOperator(caller);
        var found = models.models(query.afterName(), query.fetch());
        return Page.of(found, query.limit(), Model::id, CatalogModelView::of);
    }

    private Model find(String id) {
        return Optional.of(id)
                .filter(ModelName::isName)
                .flatMap(models::model)
                .orElseThrow(() -> Failure.notFound("There is no such model.").exception());
    }
}
