package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.catalog.Provider;
import java.time.Instant;

/**
 * A provider without its credential.
 *
 * @param dialect the wire format it speaks
 * @param apiPath what stands between the base URL and the name of an operation
 * @param hasSecret whether a credential of the operator's is stored and not switched off
 */
public record ProviderView(
        String name,
        String label,
        String dialect,
        String baseUrl,
        String apiPath,
        boolean enabled,
        boolean hasSecret,
        Instant updatedAt)
        implements View {

    static ProviderView of(Provider provider, boolean hasSecret) {
        return new ProviderView(
                provider.getName(),
                provider.getLabel(),
                provider.getDialect(),
                provider.getBaseUrl(),
                provider.getApiPath(),
                provider.isEnabled(),
                hasSecret,
                provider.getUpdatedAt());
    }
}
