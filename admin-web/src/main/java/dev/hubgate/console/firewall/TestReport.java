package dev.hubgate.console.firewall;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.policy.Policy;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What a policy does about a text.
 *
 * @param pieces the text with its findings marked
 * @param findings how many of them there are
 * @param leaves the text as it would leave; null if nothing would
 * @param blockedBy what stops it; empty if nothing does
 * @param took such as {@code 0.4 ms}
 * @param slow names of the policy's own patterns that cost too much time
 */
public record TestReport(
        List<Marked> pieces,
        int findings,
        String leaves,
        List<String> blockedBy,
        InjectionWords injection,
        String took,
        List<String> slow) {

    private static final double NANOS_PER_MS = 1_000_000.0;

    public TestReport {
        pieces = List.copyOf(pieces);
        blockedBy = List.copyOf(blockedBy);
        slow = List.copyOf(slow);
    }

    static TestReport of(String text, Policy policy, Trial.Done done) {
        var inspection = done.inspection();
        var blockedBy = new TreeSet<String>();
        for (var found : inspection.detections()) {
            if (found.action() == Action.BLOCK) {
                blockedBy.add(found.entity());
            }
        }
        if (inspection.flagged() && policy.injection() == Action.BLOCK) {
            blockedBy.add("prompt injection");
        }
        return new TestReport(
                Marked.of(text, inspection.detections()),
                inspection.detections().size(),
                blockedBy.isEmpty() ? inspection.redacted() : null,
                List.copyOf(blockedBy),
                policy.injection() == Action.OFF
                        ? null
                        : InjectionWords.of(inspection.injection(), inspection.flagged()),
                String.format(Locale.ROOT, "%.1f ms", done.tookNanos() / NANOS_PER_MS),
                done.slow());
    }

    /** Such as {@code CREDIT_CARD, IBAN}. */
    public String getBlockedByInWords() {
        return String.join(", ", blockedBy);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "TestReport[" + findings + "]";
    }
}
