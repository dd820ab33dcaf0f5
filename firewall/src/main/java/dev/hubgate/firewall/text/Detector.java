package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.pattern.Overlaps;
import dev.hubgate.firewall.pattern.Scanner;
import dev.hubgate.firewall.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** Finds in a text all that a policy is about. Keeps nothing between texts; any number of threads may ask. */
public final class Detector {

    private final Scanner scanner = new Scanner();
    private final Names names;

    public Detector(Names names) {
        this.names = names;
    }

    /**
     * What a policy is about, by place, without overlaps.
     *
     * @param label what the text is said to be where it stands, such as the name of a JSON member; empty if nothing is said
     * @throws dev.hubgate.firewall.Unavailable if the time is over
     */
    public List<Detection> detect(String label, String text, Policy policy, Budget budget) {
        if (text.isEmpty() || !policy.looksForValues()) {
            return List.of();
        }
        var head = label.isEmpty() ? "" : label + ": ";
        var whole = head + text;
        var findings = new ArrayList<Finding>(scanner.scan(whole, policy.sensitivity()));
        budget.check();
        for (var finding : names.find(whole)) {
            if (finding.score() >= policy.sensitivity().threshold()) {
                findings.add(finding);
            }
        }
        budget.check();
        var detections = new ArrayList<Detection>();
        for (var finding : Overlaps.resolve(findings)) {
            var action = policy.action(finding.type());
            int start = Math.max(finding.start() - head.length(), 0);
            int end = finding.end() - head.length();
            if (action != Action.OFF && end > start && !policy.allow().has(text.substring(start, end))) {
                detections.add(new Detection(finding.type().name(), action, start, end, finding.score()));
            }
        }
        return detections;
    }
}
