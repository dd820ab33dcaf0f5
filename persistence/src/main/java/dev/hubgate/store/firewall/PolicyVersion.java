package dev.hubgate.store.firewall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** What a project, or a tenant's keys without one, want found in requests and done about it. Immutable. */
@Entity
@Table(name = "policy_version")
@IdClass(PolicyVersion.Key.class)
public class PolicyVersion {

    /** What finds one. */
    public static class Key {

        String ownerId;
        int version;

        /** For JPA only. */
        public Key() {}

        Key(String ownerId, int version) {
            this.ownerId = ownerId;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.ownerId.equals(ownerId) && key.version == version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(ownerId, version);
        }
    }

    @Id
    @Column(name = "owner_id")
    private String ownerId;

    @Id
    private int version;

    @Column(name = "tenant_id")
    private String tenantId;

    private String document;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    /** For JPA only. */
    protected PolicyVersion() {}

    PolicyVersion(Owner owner, int version, String document, String createdBy) {
        this.ownerId = owner.id();
        this.version = version;
        this.tenantId = owner.tenantId();
        this.document = document;
        this.createdAt = Instant.now();
        this.createdBy = createdBy;
    }

    public String getOwnerId() {
        return ownerId;
    }

    /** Counted from 1 for each owner. */
    public int getVersion() {
        return version;
    }

    public String getTenantId() {
        return tenantId;
    }

    /** Canonical JSON. */
    public String getDocument() {
        return document;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** The id of the member, operator or token that issued it. */
    public String getCreatedBy() {
        return createdBy;
    }
}
