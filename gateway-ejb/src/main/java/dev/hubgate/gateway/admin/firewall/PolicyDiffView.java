package dev.hubgate.gateway.admin.firewall;

import dev.hubgate.firewall.policy.PolicyDiff;
import dev.hubgate.firewall.policy.PolicyReader;
import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.firewall.PolicyVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How a version of a policy differs from another.
 *
 * @param against the version that it is compared with
 * @param changes what one would have to do to get from that to this; none if both say the same
 */
public record PolicyDiffView(int version, int against, List<Change> changes) implements View {

    /** A difference: see {@link PolicyDiff.Change}. */
    record Change(String member, JsonNode before, JsonNode after) {}

    static PolicyDiffView of(PolicyVersion version, PolicyVersion against) {
        var differences =
                PolicyDiff.between(PolicyReader.read(against.getDocument()), PolicyReader.read(version.getDocument()));
        return new PolicyDiffView(
                version.getVersion(),
                against.getVersion(),
                differences.stream()
                        .map(change -> new Change(change.member(), change.before(), change.after()))
                        .toList());
    }
}
