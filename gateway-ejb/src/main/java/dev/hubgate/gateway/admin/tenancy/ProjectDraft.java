package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Ids;
import dev.hubgate.gateway.admin.Text;

/** A project to be added to a tenant. */
public record ProjectDraft(String tenantId, String name) implements Draft {

    public ProjectDraft {
        tenantId = Ids.required("tenant_id", tenantId);
        name = Text.name("name", name);
    }
}
