package dev.hubgate.firewall;

import dev.hubgate.firewall.redaction.Vault;
import java.util.List;

/**
 * What came of reading a request.
 *
 * @param violations in the order of the request; places that the policy leaves alone are not among them
 * @param vault what was taken out, to be put back into the reply; it goes with the request
 */
public record Inspection(List<Violation> violations, Vault vault) {

    public Inspection {
        violations = List.copyOf(violations);
    }

    /** The most that was done: {@link Action#OFF} where nothing was found. */
    public Action outcome() {
        var most = Action.OFF;
        for (var violation : violations) {
            most = violation.action().compareTo(most) > 0 ? violation.action() : most;
        }
        return most;
    }
}
