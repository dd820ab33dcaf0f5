package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.Draft;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a provider is to be set up; null leaves a value as it is.
 *
 * @param secret the credential; its shape depends on the provider
 */
public record ProviderDraft(String baseUrl, ObjectNode secret, Boolean enabled) implements Draft {

    public ProviderDraft {
        baseUrl = baseUrl == null ? null : BaseUrl.of("base_url", baseUrl);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ProviderDraft[" + baseUrl + "]";
    }
}
