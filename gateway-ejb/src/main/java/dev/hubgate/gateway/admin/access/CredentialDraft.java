package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Ids;
import dev.hubgate.gateway.admin.Text;
import dev.hubgate.store.access.ProviderCredential;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential to be kept.
 *
 * @param projectId whose own it is; null for the operator's, which serve all
 * @param name null for {@code default}
 * @param secret its shape depends on the provider
 */
public record CredentialDraft(String projectId, String provider, String name, ObjectNode secret) implements Draft {

    public CredentialDraft {
        projectId = Ids.optional("project_id", projectId);
        if (provider == null) {
            throw Text.missing("provider");
        }
        name = name == null ? ProviderCredential.DEFAULT : Text.name("name", name);
        if (secret == null) {
            throw Text.missing("secret");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CredentialDraft[]";
    }
}
