package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.Retry;
import java.util.List;

/** What a client is told whose request does not leave. */
public final class Refusals {

    private static final String UNAVAILABLE = "guardrail_unavailable";

    private Refusals() {}

    /** Something in it is not to leave. A value weighs more than an attempt to take the model over, and that more than the rest. */
    static Failure blocked(List<Violation> violations) {
        var blocked =
                violations.stream().filter(one -> one.action() == Action.BLOCK).toList();
        if (blocked.stream().anyMatch(one -> isValue(one.entity()))) {
            return blocked("pii_detected", "holds personal data or secrets", blocked);
        }
        if (blocked.stream().anyMatch(one -> one.entity().equals(Violation.INJECTION))) {
            return blocked("prompt_injection", "holds a text that tries to take the model over", blocked);
        }
        return blocked("unreadable_content", "holds something that the firewall cannot read", blocked);
    }

    private static boolean isValue(String entity) {
        return !entity.equals(Violation.INJECTION) && !entity.equals(Violation.UNREADABLE);
    }

    private static Failure blocked(String code, String what, List<Violation> blocked) {
        var message = "This request " + what + ", which the policy of this project blocks."
                + " Nothing was sent to a provider and nothing was charged.";
        var param = blocked.getFirst().path();
        return new Failure(400, "guardrail_violation", code, message, param, 0, Retry.NEVER, List.of(), false, blocked);
    }

    /** It could not be read to its end. */
    public static Failure unavailable() {
        var message = "The firewall could not read this request to its end, so nothing was sent to a provider.";
        return new Failure(503, UNAVAILABLE, UNAVAILABLE, message, null, 1, Retry.NEVER, List.of());
    }
}
