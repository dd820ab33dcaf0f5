package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.text.Detector;
import java.util.List;
import java.util.Set;

/** Reads one text as if a user had sent it, to show what would be done about it. */
public final class TextInspector {

    private final Detector detector;
    private final Injection injection;

    public TextInspector(Detector detector, Injection injection) {
        this.detector = detector;
        this.injection = injection;
    }

    /** @throws dev.hubgate.firewall.Unavailable if the time is over */
    public TextInspection inspect(String text, Policy policy, Budget budget) {
        var detections = detector.detect("", text, policy, budget);
        double score = injection.score(text);
        budget.check();
        boolean flagged = score >= policy.sensitivity().threshold();
        return new TextInspection(detections, redacted(text, detections), score, flagged);
    }

    private static String redacted(String text, List<Detection> detections) {
        var vault = new Vault(Set.of());
        var out = new StringBuilder();
        int at = 0;
        for (var found : detections) {
            if (found.action() == Action.REDACT) {
                var value = text.substring(found.start(), found.end());
                out.append(text, at, found.start()).append(vault.placeholder(found.entity(), value));
                at = found.end();
            }
        }
        return out.append(text, at, text.length()).toString();
    }
}
