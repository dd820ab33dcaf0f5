package dev.hubgate.gateway.admin.tenancy;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Text;

/**
 * A tenant to be founded.
 *
 * @param ownerEmail whom to write to
 */
public record TenantDraft(String name, String ownerEmail) implements Draft {

    public TenantDraft {
        name = Text.name("name", name);
        ownerEmail = Text.email("owner_email", ownerEmail);
    }
}
