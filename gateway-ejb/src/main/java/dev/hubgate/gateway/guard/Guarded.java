package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Vault;
import java.util.Set;

/**
 * What a request is to its reply: the policy that it was judged by, and what was taken out of it.
 *
 * @param vault lives as long as the request, in memory alone
 */
public record Guarded(Policy policy, Vault vault) {

    /** Nothing was looked at. */
    public static final Guarded NONE = new Guarded(Policy.OFF, new Vault(Set.of()));
}
