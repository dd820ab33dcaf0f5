package dev.hubgate.store.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who changed which setting when. Names of things, never their secrets. */
@Entity
@Table(name = "admin_record")
public class AdminRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    private String actor;

    @Column(name = "tenant_id")
    private String tenantId;

    private String action;

    private String object;

    /** For JPA only. */
    protected AdminRecord() {}

    /**
     * @param actor the id of the member, operator or token that did it
     * @param tenantId whose setting it is, null for the installation's
     * @param action capability and verb, such as {@code access.revoke-key}
     * @param object the id of what was changed
     */
    public AdminRecord(String actor, String tenantId, String action, String object) {
        this.at = Instant.now();
        this.actor = actor;
        this.tenantId = tenantId;
        this.action = action;
        this.object = object;
    }

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    public String getActor() {
        return actor;
    }

    public String getTenantId() {
        return tenantId;
    }

    public String getAction() {
        return action;
    }

    public String getObject() {
        return object;
    }
}
