package dev.hubgate.firewall.text;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The detector with a policy, as those who measure it ask. */
final class Judged {

    static final Detector DETECTOR = new Detector(Names.shipped());

    private Judged() {}

    /** The usual policy at a sensitivity, and these types too. */
    static Policy policy(Sensitivity sensitivity, EntityType... more) {
        var others = List.of(more).stream().collect(Collectors.toMap(type -> type, type -> Action.REDACT));
        return new Policy(
                sensitivity,
                Policy.actions(Action.REDACT, Map.copyOf(others)),
                List.of(),
                AllowList.NONE,
                Action.OFF,
                Action.OFF,
                Action.OFF,
                true,
                false);
    }

    static List<Finding> findings(String text, Policy policy) {
        return DETECTOR.detect("", text, policy, Budget.ample()).stream()
                .map(one -> new Finding(EntityType.valueOf(one.entity()), one.start(), one.end(), one.score()))
                .toList();
    }
}
