package dev.hubgate.store.access;

import dev.hubgate.store.Conflict;
import dev.hubgate.store.tenancy.Project;
import dev.hubgate.store.tenancy.Tenant;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Issues keys, lists and revokes them. */
@Stateless
public class Keys {

    @PersistenceContext
    private EntityManager store;

    @Inject
    private MasterKey masterKey;

    private byte[] hashKey;

    @PostConstruct
    void deriveHashKey() {
        hashKey = masterKey.derive(KeyHash.PURPOSE);
    }

    /**
     * A key as it leaves the hands that made it.
     *
     * @param text the only copy of the secret
     */
    public record Issued(ApiKey key, KeyText text) {}

    /**
     * A new key.
     *
     * @param projectId the project it is for, or null for a tenant-wide key
     * @param expiresAt from when it is refused, or null
     * @throws Conflict if there is no such tenant or the project is not the tenant's
     */
    public Issued issue(String tenantId, String projectId, String name, Instant expiresAt) {
        if (store.find(Tenant.class, tenantId) == null) {
            throw new Conflict("There is no tenant " + tenantId + ".");
        }
        if (projectId != null) {
            var project = store.find(Project.class, projectId);
            if (project == null || !project.getTenantId().equals(tenantId)) {
                throw new Conflict("There is no project " + projectId + ".");
            }
        }
        var text = KeyText.mint(projectId == null ? KeyText.Kind.TENANT : KeyText.Kind.PROJECT);
        var hash = KeyHash.of(hashKey, text.value());
        var key = new ApiKey(tenantId, projectId, name.strip(), text.hint(), hash, expiresAt);
        store.persist(key);
        store.flush();
        return new Issued(key, text);
    }

    /** A key, if it is this tenant's. */
    public Optional<ApiKey> key(String tenantId, String keyId) {
        return keyOfAnyTenant(keyId).filter(key -> key.getTenantId().equals(tenantId));
    }

    /** A key of any tenant: for operators only. */
    public Optional<ApiKey> keyOfAnyTenant(String keyId) {
        return Optional.ofNullable(store.find(ApiKey.class, keyId));
    }

    /**
     * A tenant's keys, revoked ones too, in order of making.
     *
     * @param projectId only this project's, or null for all of them
     * @param after only those made after this id, or null
     */
    public List<ApiKey> keys(String tenantId, String projectId, String after, int limit) {
        return store.createQuery("""
                        SELECT k FROM ApiKey k
                        WHERE k.tenantId = :tenant AND (:project IS NULL OR k.projectId = :project) AND k.id > :after
                        ORDER BY k.id""", ApiKey.class)
                .setParameter("tenant", tenantId)
                .setParameter("project", projectId)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Ends a key for good. Every node refuses it within a second. Revoking twice changes nothing. */
    public Optional<ApiKey> revoke(String tenantId, String keyId) {
        var key = key(tenantId, keyId);
        key.ifPresent(ApiKey::revoke);
        return key;
    }
}
