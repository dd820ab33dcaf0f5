package dev.hubgate.store.tenancy;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A program or team of a tenant: keys, policies and requests belong to a project. */
@Entity
public class Project {

    /** Written into a request that names no maximum of its own, unless the project says otherwise. */
    public static final int DEFAULT_MAX_TOKENS = 4096;

    @Id
    private String id;

    @Column(name = "tenant_id")
    private String tenantId;

    private String slug;

    private String name;

    @Column(name = "default_max_tokens")
    private int defaultMaxTokens;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    /** For JPA only. */
    protected Project() {}

    Project(String tenantId, String slug, String name) {
        this.id = Ids.next("prj");
        this.tenantId = tenantId;
        this.slug = slug;
        this.name = name;
        this.defaultMaxTokens = DEFAULT_MAX_TOKENS;
        this.createdAt = Instant.now();
    }

    public String getId() {
        return id;
    }

    public String getTenantId() {
        return tenantId;
    }

    /** The name in addresses of the console: lower case letters, digits and hyphens, unique in its tenant. */
    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    /** The most tokens a reply may have where the request does not say. */
    public int getDefaultMaxTokens() {
        return defaultMaxTokens;
    }

    void setDefaultMaxTokens(int tokens) {
        this.defaultMaxTokens = tokens;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
