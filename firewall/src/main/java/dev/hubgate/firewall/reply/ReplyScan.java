package dev.hubgate.firewall.reply;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.Violation;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.text.Detector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one reply, text by text. What is redacted gets placeholders that go on where those of the request end, and stays redacted; a
 * value that the request has a placeholder for gets that one. Belongs to one reply.
 */
public final class ReplyScan {

    private static final int MOST_VIOLATIONS = 100;

    private final Detector detector;
    private final Policy policy;
    private final Vault asked;
    private final Vault vault;
    private final Duration stepTime;
    private final Map<Violation, Integer> counts = new LinkedHashMap<>();

    /**
     * @param asked of the request; it is not changed
     * @param stepTime what one look at a text may take
     */
    public ReplyScan(Detector detector, Policy policy, Vault asked, Duration stepTime) {
        this.detector = detector;
        this.policy = policy;
        this.asked = asked;
        this.vault = asked.continued();
        this.stepTime = stepTime;
    }

    /**
     * For one text of the reply.
     *
     * @param path where it stands, such as {@code choices[0].message.content}
     * @param json whether it is JSON, whose strings and numbers are replaced as such
     */
    public StreamScan stream(String path, boolean json) {
        return new StreamScan(this, path, json);
    }

    /** What was found so far, in the order in which it was; what is found beyond a hundred kinds and places is not told. */
    public List<Violation> violations() {
        var all = new ArrayList<Violation>();
        counts.forEach((kind, count) -> all.add(new Violation(kind.entity(), kind.path(), kind.action(), count)));
        return all;
    }

    /** What the policy is about, by place; the placeholders of the request are not. */
    List<Detection> detect(String text) {
        var found = detector.detect("", text, policy, Budget.of(stepTime));
        return found.isEmpty() || asked.isEmpty() ? found : new OwnPlaceholders(asked, text).without(found);
    }

    String placeholder(Detection found, String value) {
        return vault.placeholder(found.entity(), value);
    }

    void tell(Detection found, String path) {
        var kind = new Violation(found.entity(), path, found.action(), 0);
        if (counts.size() < MOST_VIOLATIONS || counts.containsKey(kind)) {
            counts.merge(kind, 1, Integer::sum);
        }
    }
}
