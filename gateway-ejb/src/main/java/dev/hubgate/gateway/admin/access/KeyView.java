package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.access.ApiKey;
import java.time.Instant;
import java.util.Locale;

/**
 * A key without its text.
 *
 * @param hint enough to recognise it by
 * @param status {@code active}, {@code expired} or {@code revoked}
 */
public record KeyView(
        String id,
        String tenantId,
        String projectId,
        String name,
        String hint,
        String status,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt)
        implements View {

    static KeyView of(ApiKey key) {
        return new KeyView(
                key.getId(),
                key.getTenantId(),
                key.getProjectId(),
                key.getName(),
                key.getHint(),
                key.getStatus().name().toLowerCase(Locale.ROOT),
                key.getCreatedAt(),
                key.getExpiresAt(),
                key.getRevokedAt());
    }
}
