package dev.hubgate.store.access;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a program presents. The text itself is not here: only its hash, and a hint for people. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    /** What can be said of a key at a moment. */
    public enum Status {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    @Id
    private String id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "project_id")
    private String projectId;

    private String name;

    private String hint;

    @Column(name = "key_hash")
    private byte[] keyHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    /** For JPA only. */
    protected ApiKey() {}

    ApiKey(String tenantId, String projectId, String name, String hint, KeyHash hash, Instant expiresAt) {
        this.id = Ids.next("key");
        this.tenantId = tenantId;
        this.projectId = projectId;
        this.name = name;
        this.hint = hint;
        this.keyHash = hash.bytes();
        this.createdAt = Instant.now();
        this.expiresAt = expiresAt;
    }

    public String getId() {
        return id;
    }

    public String getTenantId() {
        return tenantId;
    }

    /** The one project it is for; null for a tenant-wide key. */
    public String getProjectId() {
        return projectId;
    }

    public String getName() {
        return name;
    }

    /** Prefix and last four characters. */
    public String getHint() {
        return hint;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** From when it is refused; null if never. */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** When it was revoked; null if it was not. */
    public Instant getRevokedAt() {
        return revokedAt;
    }

    /** Whether it works at this moment. */
    public Status getStatus() {
        if (revokedAt != null) {
            return Status.REVOKED;
        }
        return expiresAt != null && !expiresAt.isAfter(Instant.now()) ? Status.EXPIRED : Status.ACTIVE;
    }

    void revoke() {
        if (revokedAt == null) {
            revokedAt = Instant.now();
        }
    }
}
