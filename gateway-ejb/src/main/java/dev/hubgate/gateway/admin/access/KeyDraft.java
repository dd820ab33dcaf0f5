package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Ids;
import dev.hubgate.gateway.admin.Text;
import dev.hubgate.gateway.failure.Failure;
import java.time.Instant;

/**
 * A key to be issued, for one project or for all of a tenant.
 *
 * @param tenantId null for a project's key
 * @param projectId null for a tenant-wide key
 * @param expiresAt from when it is refused; null if never
 */
public record KeyDraft(String tenantId, String projectId, String name, Instant expiresAt) implements Draft {

    public KeyDraft {
        if ((tenantId == null) == (projectId == null)) {
            throw Failure.invalid("project_id", "Name either a project_id or, for a tenant-wide key, a tenant_id.")
                    .exception();
        }
        tenantId = Ids.optional("tenant_id", tenantId);
        projectId = Ids.optional("project_id", projectId);
        name = Text.name("name", name);
        if (expiresAt != null && !expiresAt.isAfter(Instant.now())) {
            throw Failure.invalid("expires_at", "expires_at must be in the future.")
                    .exception();
        }
    }
}
