package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.access.ProviderCredential;
import java.time.Instant;

/**
 * A credential without its secret.
 *
 * @param projectId whose own it is; null, and so {@code tenantId}, for the operator's
 * @param testedAt when it was last tried out; null if never since its secret was last replaced
 * @param testResult {@code ok}, or the code of the failure
 */
public record CredentialView(
        String id,
        String tenantId,
        String projectId,
        String provider,
        String name,
        boolean enabled,
        Instant createdAt,
        Instant updatedAt,
        Instant testedAt,
        String testResult)
        implements View {

    static CredentialView of(ProviderCredential credential) {
        return new CredentialView(
                credential.getId(),
                credential.getTenantId(),
                credential.getProjectId(),
                credential.getProvider(),
                credential.getName(),
                credential.isEnabled(),
                credential.getCreatedAt(),
                credential.getUpdatedAt(),
                credential.getTestedAt(),
                credential.getTestResult());
    }
}
