package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Creations;
import dev.hubgate.gateway.admin.Creations.Made;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.gateway.admin.catalog.ProviderSecret;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.store.access.ProviderCredential;
import dev.hubgate.store.access.ProviderCredentials;
import dev.hubgate.store.access.ProviderCredentials.Owner;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import dev.hubgate.store.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes credentials in, changes and deletes them, and shows all of them but the secret. */
@ApplicationScoped
public class CredentialDesk {

    @Inject
    private ProviderCredentials credentials;

    @Inject
    private Catalog catalog;

    @Inject
    private DirectoryKeeper directories;

    @Inject
    private AdminRecords records;

    @Inject
    private Creations creations;

    @Inject
    private Reach reach;

    @Change
    public CredentialView add(Creation<CredentialDraft> creation) {
        var caller = creation.caller();
        var draft = creation.draft();
        var owner = owner(caller, draft.projectId());
        if (!takesCredential(owner, draft.provider())) {
            throw Failure.notFound("There is no such provider, or none that takes a credential.")
                    .exception();
        }
        return creations.once(
                creation, () -> add(caller, owner, draft), id -> CredentialView.of(reach.credential(caller, id)));
    }

    private Made<CredentialView> add(AdminCaller caller, Owner owner, CredentialDraft draft) {
        var secret = ProviderSecret.of(draft.provider(), draft.secret(), owner);
        var made = credentials.add(owner, draft.provider(), draft.name(), secret);
        record(caller, "access.add-credential", made);
        return new Made<>(made.getId(), CredentialView.of(made));
    }

    @Change
    public CredentialView change(AdminCaller caller, String id, CredentialPatch patch) {
        var credential = reach.credential(caller, id);
        if (patch.isEmpty()) {
            return CredentialView.of(credential);
        }
        var owner = new Owner(credential.getTenantId(), credential.getProjectId());
        var secret = ProviderSecret.of(credential.getProvider(), patch.secret(), owner);
        var changed = credentials.change(id, patch.name(), patch.enabled(), secret);
        record(caller, secret == null ? "access.change-credential" : "access.replace-credential", credential);
        return changed.map(CredentialView::of).orElseThrow(CredentialDesk::gone);
    }

    /** Ends one for good. */
    @Change
    public void delete(AdminCaller caller, String id) {
        var credential = reach.credential(caller, id);
        credentials.delete(id);
        record(caller, "access.delete-credential", credential);
    }

    public CredentialView credential(AdminCaller caller, String id) {
        return CredentialView.of(reach.credential(caller, id));
    }

    /**
     * A project's own, or all of a tenant's; an operator who names neither gets the operator's.
     *
     * @param provider only of this one; null for all
     */
    public Page<CredentialView> credentials(
            AdminCaller caller, String tenantId, String projectId, String provider, PageQuery query) {
        var found = credentials.list(
                tenantId(caller, tenantId, projectId), projectId, provider, query.afterId(), query.fetch());
        return Page.of(found, query.limit(), ProviderCredential::getId, CredentialView::of);
    }

    private String tenantId(AdminCaller caller, String tenantId, String projectId) {
        if (projectId != null) {
            return reach.project(caller, projectId).getTenantId();
        }
        return caller instanceof AdminCaller.Operator && tenantId == null ? null : reach.tenantId(caller, tenantId);
    }

    private Owner owner(AdminCaller caller, String projectId) {
        if (projectId == null) {
            Reach.requireOperator(caller);
            return Owner.OPERATOR;
        }
        var project = reach.project(caller, projectId);
        return new Owner(project.getTenantId(), project.getId());
    }

    /** An operator may prepare a provider that is switched off; to tenants there is none then. */
    private boolean takesCredential(Owner owner, String provider) {
        return owner.equals(Owner.OPERATOR)
                ? catalog.provider(provider)
                        .filter(found -> !found.getDialect().equals(Upstream.SANDBOX))
                        .isPresent()
                : directories
                        .current()
                        .upstream(provider)
                        .filter(Upstream::takesCredential)
                        .isPresent();
    }

    private void record(AdminCaller caller, String action, ProviderCredential credential) {
        records.add(new AdminRecord(caller.tokenId(), credential.getTenantId(), action, credential.getId()));
    }

    private static FailureException gone() {
        return Failure.notFound("There is no such credential.").exception();
    }
}
