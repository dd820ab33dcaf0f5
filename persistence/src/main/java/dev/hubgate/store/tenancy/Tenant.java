package dev.hubgate.store.tenancy;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** An organisation: owner of projects, members, keys and one wallet. */
@Entity
public class Tenant {

    @Id
    private String id;

    private String name;

    @Column(name = "owner_email")
    private String ownerEmail;

    private String status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For JPA only. */
    protected Tenant() {}

    Tenant(String name, String ownerEmail) {
        this.id = Ids.next("ten");
        this.name = name;
        this.ownerEmail = ownerEmail;
        this.status = "active";
        this.createdAt = Instant.now();
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getOwnerEmail() {
        return ownerEmail;
    }

    /** {@code active} or {@code suspended}. */
    public String getStatus() {
        return status;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
