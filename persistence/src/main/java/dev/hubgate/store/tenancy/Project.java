package dev.hubgate.store.tenancy;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A program or team of a tenant: keys, policies and requests belong to a project. */
@Entity
public class Project {

    /** Written into a request that names no maximum of its own, unless the project says otherwise. */
    public static final int DEFAULT_MAX_TOKENS = 4096;

    /** What to do with a request that has a field which the provider cannot honour: refuse it. */
    public static final String ERROR = "error";

    /** The same: send it without the field, and tell the client. */
    public static final String DROP = "drop";

    @Id
    private String id;

    @Column(name = "tenant_id")
    private String tenantId;

    private String slug;

    private String name;

    @Column(name = "default_max_tokens")
    private int defaultMaxTokens;

    @Column(name = "unsupported_parameters")
    private String unsupportedParameters;

    @Column(name = "fetch_media")
    private boolean fetchMedia;

    @Embedded
    private RoutingColumns routing;

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
        this.unsupportedParameters = ERROR;
        this.fetchMedia = true;
        this.routing = new RoutingColumns(RoutingRules.DEFAULT);
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

    /** {@link #ERROR} or {@link #DROP}. */
    public String getUnsupportedParameters() {
        return unsupportedParameters;
    }

    void setUnsupportedParameters(String choice) {
        this.unsupportedParameters = choice;
    }

    /** Whether the gateway fetches what a request names by URL, where the provider wants bytes. */
    public boolean isFetchMedia() {
        return fetchMedia;
    }

    void setFetchMedia(boolean fetchMedia) {
        this.fetchMedia = fetchMedia;
    }

    /** How its requests are routed. */
    public RoutingRules getRouting() {
        return routing.rules();
    }

    void setRouting(RoutingRules rules) {
        this.routing = new RoutingColumns(rules);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
