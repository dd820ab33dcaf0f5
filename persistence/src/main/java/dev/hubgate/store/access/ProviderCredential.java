package dev.hubgate.store.access;

import dev.hubgate.store.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a provider is called with, sealed: the operator's, or one that a project brings itself. */
@Entity
@Table(name = "provider_credential")
public class ProviderCredential {

    /** The name of the one that comes with the settings of a provider. */
    public static final String DEFAULT = "default";

    @Id
    private String id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "project_id")
    private String projectId;

    private String provider;

    private String name;

    private byte[] sealed;

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    @Column(name = "key_id")
    private String keyId;

    private boolean enabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "tested_at")
    private Instant testedAt;

    @Column(name = "test_result")
    private String testResult;

    @Version
    private int version;

    /** For JPA only. */
    protected ProviderCredential() {}

    ProviderCredential(String tenantId, String projectId, String provider, String name) {
        this.id = Ids.next("crd");
        this.tenantId = tenantId;
        this.projectId = projectId;
        this.provider = provider;
        this.name = name;
        this.enabled = true;
        this.createdAt = Instant.now();
        this.updatedAt = createdAt;
    }

    public String getId() {
        return id;
    }

    /** Null for an operator's. */
    public String getTenantId() {
        return tenantId;
    }

    /** The project that brought it; null for an operator's, which serves all. */
    public String getProjectId() {
        return projectId;
    }

    public String getProvider() {
        return provider;
    }

    public String getName() {
        return name;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When it was made, renamed, switched or replaced. */
    public Instant getUpdatedAt() {
        return updatedAt;
    }

    /** When the provider was last called with it to try it out; null if never since it was last replaced. */
    public Instant getTestedAt() {
        return testedAt;
    }

    /** What came of that: {@code ok}, or a code of failure. */
    public String getTestResult() {
        return testResult;
    }

    public int getVersion() {
        return version;
    }

    Sealed getSealed() {
        return new Sealed(sealed, wrappedKey, keyId);
    }

    /** What was found out about the secret before is not true of another. */
    void setSealed(Sealed secret) {
        this.sealed = secret.sealed();
        this.wrappedKey = secret.wrappedKey();
        this.keyId = secret.keyId();
        this.testedAt = null;
        this.testResult = null;
        this.updatedAt = Instant.now();
    }

    void setName(String name) {
        this.name = name;
        this.updatedAt = Instant.now();
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
        this.updatedAt = Instant.now();
    }
}
