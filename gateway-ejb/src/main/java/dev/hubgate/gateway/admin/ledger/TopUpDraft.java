package dev.hubgate.gateway.admin.ledger;

import dev.hubgate.gateway.admin.Draft;
import dev.hubgate.gateway.admin.Text;
import dev.hubgate.gateway.failure.Failure;

/**
 * Money to be put in, or a mistake to be taken back.
 *
 * @param credits positive: a top-up; negative: a correction
 * @param reference of a top-up, such as an invoice number: the same one again changes nothing
 * @param reason of a correction; its reference can stand for it
 */
public record TopUpDraft(Long credits, String reference, String reason) implements Draft {

    private static final long MOST = 1_000_000_000_000L;
    private static final int MAX_CHARS = 200;

    public TopUpDraft {
        if (credits == null) {
            throw Text.missing("credits");
        }
        if (credits == 0 || Math.abs(credits) > MOST || credits == Long.MIN_VALUE) {
            throw Failure.invalid("credits", "credits must be an integer up to " + MOST + " either way, and not 0.")
                    .exception();
        }
        reference = reference == null ? null : Text.line("reference", reference, MAX_CHARS);
        reason = reason == null ? null : Text.line("reason", reason, MAX_CHARS);
        requireExplained(credits, reference, reason);
    }

    private static void requireExplained(long credits, String reference, String reason) {
        if (credits > 0 && reference == null) {
            throw Text.missing("reference");
        }
        if (credits > 0 && reason != null) {
            throw Failure.invalid("reason", "reason is for corrections: leave it out where credits are positive.")
                    .exception();
        }
        if (credits < 0 && reference == null && reason == null) {
            throw Failure.invalid("reason", "A correction needs a reason.").exception();
        }
    }

    /** What stands beside the entry. */
    String explanation() {
        if (reason == null) {
            return reference;
        }
        return reference == null ? reason : reference + ": " + reason;
    }
}
