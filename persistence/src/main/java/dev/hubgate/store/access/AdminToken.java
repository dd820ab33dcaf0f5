package dev.hubgate.store.access;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A bearer of the admin API: an operator's where it has no tenant, else one tenant's. */
@Entity
@Table(name = "admin_token")
public class AdminToken {

    @Id
    private String id;

    @Column(name = "tenant_id")
    private String tenantId;

    private String name;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** For JPA only. */
    protected AdminToken() {}

    AdminToken(String tenantId, String name, KeyHash hash) {
        this.id = Ids.next("adt");
        this.tenantId = tenantId;
        this.name = name;
        this.tokenHash = hash.bytes();
        this.createdAt = Instant.now();
    }

    public String getId() {
        return id;
    }

    /** The tenant it is limited to; null for an operator's. */
    public String getTenantId() {
        return tenantId;
    }

    public String getName() {
        return name;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }
}
