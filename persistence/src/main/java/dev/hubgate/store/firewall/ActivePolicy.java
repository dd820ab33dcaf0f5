package dev.hubgate.store.firewall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which version of a policy is in force. */
@Entity
@Table(name = "policy")
public class ActivePolicy {

    @Id
    @Column(name = "owner_id")
    private String ownerId;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "active_version")
    private int activeVersion;

    /** For JPA only. */
    protected ActivePolicy() {}

    ActivePolicy(Owner owner, int activeVersion) {
        this.ownerId = owner.id();
        this.tenantId = owner.tenantId();
        this.activeVersion = activeVersion;
    }

    public String getOwnerId() {
        return ownerId;
    }

    String getTenantId() {
        return tenantId;
    }

    public int getActiveVersion() {
        return activeVersion;
    }

    void setActiveVersion(int version) {
        this.activeVersion = version;
    }
}
