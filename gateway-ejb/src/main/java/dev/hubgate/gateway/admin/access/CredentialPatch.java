package dev.hubgate.gateway.admin.access;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * What to change of a credential; null leaves a value as it is.
 *
 * @param secret takes the place of the one before, from the next request on
 */
public record CredentialPatch(String name, Boolean enabled, ObjectNode secret) implements Draft {

    public CredentialPatch {
        name = name == null ? null : Text.name("name", name);
    }

    boolean isEmpty() {
        return name == null && enabled == null && secret == null;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "CredentialPatch[]";
    }
}
