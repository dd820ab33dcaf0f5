package dev.hubgate.store.access;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A person who runs this installation. */
@Entity
public class Operator {

    @Id
    private String id;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For JPA only. */
    protected Operator() {}

    Operator(String email, String passwordHash) {
        this.id = Ids.next("opr");
        this.email = email;
        this.passwordHash = passwordHash;
        this.createdAt = Instant.now();
    }

    public String getId() {
        return id;
    }

    /** Always in lower case. */
    public String getEmail() {
        return email;
    }

    String getPasswordHash() {
        return passwordHash;
    }
}
