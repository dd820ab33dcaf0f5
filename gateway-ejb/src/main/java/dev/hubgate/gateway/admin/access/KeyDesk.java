package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.AdminCaller;
import dev.hubgate.gateway.admin.Change;
import dev.hubgate.gateway.admin.Creation;
import dev.hubgate.gateway.admin.Creations;
import dev.hubgate.gateway.admin.Creations.Made;
import dev.hubgate.gateway.admin.Page;
import dev.hubgate.gateway.admin.PageQuery;
import dev.hubgate.gateway.admin.Reach;
import dev.hubgate.store.access.ApiKey;
import dev.hubgate.store.access.Keys;
import dev.hubgate.store.audit.AdminRecord;
import dev.hubgate.store.audit.AdminRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Issues keys, revokes and shows them. */
@ApplicationScoped
public class KeyDesk {

    @Inject
    private Keys keys;

    @Inject
    private AdminRecords records;

    @Inject
    private Creations creations;

    @Inject
    private Reach reach;

    @Change
    public IssuedKeyView issue(Creation<KeyDraft> creation) {
        var caller = creation.caller();
        var draft = creation.draft();
        var tenantId = draft.projectId() == null
                ? reach.tenantId(caller, draft.tenantId())
                : reach.project(caller, draft.projectId()).getTenantId();
        return creations.once(creation, () -> issue(caller, tenantId, draft), id -> {
            throw Creations.completed(
                            "This Idempotency-Key made the key " + id + " already. Its text was shown once and"
                                    + " is not kept: revoke that key and make another if it was lost.")
                    .exception();
        });
    }

    private Made<IssuedKeyView> issue(AdminCaller caller, String tenantId, KeyDraft draft) {
        var issued = keys.issue(tenantId, draft.projectId(), draft.name(), draft.expiresAt());
        var id = issued.key().getId();
        records.add(new AdminRecord(caller.tokenId(), tenantId, "access.issue-key", id));
        return new Made<>(id, IssuedKeyView.of(issued));
    }

    /** Ends a key; one that was revoked before stays so. */
    @Change
    public void revoke(AdminCaller caller, String id) {
        var key = reach.key(caller, id);
        if (key.getRevokedAt() == null) {
            keys.revoke(key.getTenantId(), id);
            records.add(new AdminRecord(caller.tokenId(), key.getTenantId(), "access.revoke-key", id));
        }
    }

    public KeyView key(AdminCaller caller, String id) {
        return KeyView.of(reach.key(caller, id));
    }

    /**
     * A project's keys, or all of a tenant.
     *
     * @param tenantId as the client named it, or null
     * @param projectId the same
     */
    public Page<KeyView> keys(AdminCaller caller, String tenantId, String projectId, PageQuery query) {
        var owner = tenantId == null && projectId != null
                ? reach.project(caller, projectId).getTenantId()
                : reach.tenantId(caller, tenantId);
        if (projectId != null) {
            reach.project(caller, projectId);
        }
        var found = keys.keys(owner, projectId, query.afterId(), query.fetch());
        return Page.of(found, query.limit(), ApiKey::getId, KeyView::of);
    }
}
