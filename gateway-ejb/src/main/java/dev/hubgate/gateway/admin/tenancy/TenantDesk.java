package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.AdminCaller.Operator;
import dev.hubgate.gateway.admin.AdminCaller.TenantAdmin;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Creations;
import dev.hubgate.gateway.admin.Creations.Made;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.ledger.Wallet;
import dev.hubgate.store.ledger.Wallets;
import dev.hubgate.store.tenancy.Tenant;
import dev.hubgate.store.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Founds tenants and shows them. */
@ApplicationScoped
public class TenantDesk {

    @Inject
    private Tenants tenants;

    @Inject
    private Wallets wallets;

    @Inject
    private AdminRecords records;

    @Inject
    private Creations creations;

    @Inject
    private Reach reach;

    @Change
    public TenantView found(Creation<TenantDraft> creation) {
        var caller = creation.caller();
        Reach.requireOperator(caller);
        return creations.once(creation, () -> found(caller, creation.draft()), id -> tenant(caller, id));
    }

    private Made<TenantView> found(AdminCaller caller, TenantDraft draft) {
        var founded = tenants.found(draft.name(), draft.ownerEmail());
        var id = founded.tenant().getId();
        records.add(new AdminRecord(caller.tokenId(), id, "tenancy.found-tenant", id));
        return new Made<>(id, TenantView.of(founded.tenant(), founded.wallet()));
    }

    public TenantView tenant(AdminCaller caller, String id) {
        return views(List.of(reach.tenant(caller, id))).apply(id);
    }

    /** All tenants for an operator, the one there is for a tenant admin. */
    public Page<TenantView> tenants(AdminCaller caller, PageQuery query) {
        var found = switch (caller) {
            case Operator operator -> tenants.tenants(query.afterId(), query.fetch());
            case TenantAdmin admin -> own(admin, query.afterId());
        };
        var views = views(found);
        return Page.of(found, query.limit(), Tenant::getId, tenant -> views.apply(tenant.getId()));
    }

    private List<Tenant> own(TenantAdmin admin, String after) {
        var tenant = reach.tenant(admin, admin.tenantId());
        return after != null && tenant.getId().compareTo(after) <= 0 ? List.of() : List.of(tenant);
    }

    /** These tenants by id, their wallets fetched together. */
    private Function<String, TenantView> views(List<Tenant> found) {
        var byId = found.stream().collect(Collectors.toMap(Tenant::getId, Function.identity()));
        var walletsByTenant = byId.isEmpty()
                ? List.<Wallet>of().stream().collect(Collectors.toMap(Wallet::getTenantId, Function.identity()))
                : wallets.walletsOf(byId.keySet()).stream()
                        .collect(Collectors.toMap(Wallet::getTenantId, Function.identity()));
        return id -> TenantView.of(byId.get(id), walletsByTenant.get(id));
    }
}
