package dev.hubgate.store.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Where requests can go. What it is called with lies beside it, among the credentials. */
@Entity
public class Provider {

    @Id
    private String name;

    private String label;

    private String dialect;

    @Column(name = "base_url")
    private String baseUrl;

    @Column(name = "vendor_url")
    private String vendorUrl;

    @Column(name = "api_path")
    private String apiPath;

    private boolean enabled;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    /** For JPA only. */
    protected Provider() {}

    Provider(String name) {
        this.name = name;
        this.label = name;
        this.dialect = "openai";
        this.apiPath = "/v1";
        this.enabled = true;
        this.updatedAt = Instant.now();
    }

    /** What stands before the slash in a forced model name, such as {@code groq}. */
    public String getName() {
        return name;
    }

    /** The name for people. */
    public String getLabel() {
        return label;
    }

    /** Which wire format it speaks: {@code openai}, or {@code sandbox} for the built-in simulation. */
    public String getDialect() {
        return dialect;
    }

    /** Scheme, host, port and what of the path stands before {@link #getApiPath}; null for the sandbox. */
    public String getBaseUrl() {
        return baseUrl == null ? vendorUrl : baseUrl;
    }

    /** What stands between the base URL and the name of an operation. */
    public String getApiPath() {
        return apiPath;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
        this.updatedAt = Instant.now();
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
        this.updatedAt = Instant.now();
    }
}
