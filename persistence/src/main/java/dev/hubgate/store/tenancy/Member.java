package dev.hubgate.store.tenancy;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A person of a tenant who may log in to the console. */
@Entity
public class Member {

    @Id
    private String id;

    @Column(name = "tenant_id")
    private String tenantId;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    private String role;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For JPA only. */
    protected Member() {}

    Member(String tenantId, String email, String passwordHash, String role) {
        this.id = Ids.next("mem");
        this.tenantId = tenantId;
        this.email = email;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = Instant.now();
    }

    public String getId() {
        return id;
    }

    public String getTenantId() {
        return tenantId;
    }

    /** Always in lower case. */
    public String getEmail() {
        return email;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    /** {@code owner}, {@code billing} or {@code member}. */
    public String getRole() {
        return role;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
