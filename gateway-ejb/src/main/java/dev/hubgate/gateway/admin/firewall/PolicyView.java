package dev.hubgate.gateway.admin.firewall;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.firewall.Policies.Issue;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A version of a policy.
 *
 * @param active whether it is the one in force
 * @param createdBy the id of the member, operator or token that issued it
 * @param policy all members, spelt out
 */
public record PolicyView(int version, boolean active, Instant createdAt, String createdBy, JsonNode policy)
        implements View {

    static PolicyView of(Issue issue) {
        var version = issue.version();
        return new PolicyView(
                version.getVersion(),
                issue.active(),
                version.getCreatedAt(),
                version.getCreatedBy(),
                Json.read(version.getDocument()));
    }

    /** Without patterns and terms. */
    @Override
    public String toString() {
        return "PolicyView[" + version + "]";
    }
}
