package dev.hubgate.firewall.policy;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody says a policy is. {@link Policy} is what follows from it; of that alone one cannot tell what was said by
 * name and what followed from the usual action.
 *
 * @param sensitivity how sure a finding must be
 * @param usual what is done about types that are not named
 * @param entities what is done about those that are
 * @param custom patterns of the owner's own, also those that are off
 * @param allow what is never personal, as written
 * @param injection as in {@link Policy}; so is all that follows
 */
public record PolicyDocument(
        Sensitivity sensitivity,
        Action usual,
        Map<EntityType, Action> entities,
        List<CustomPattern> custom,
        List<String> allow,
        Action injection,
        Action images,
        Action unreadable,
        boolean restore,
        boolean scanReplies) {

    /** Of an owner that has said nothing. */
    public static final PolicyDocument DEFAULT = new PolicyDocument(
            Policy.DEFAULT.sensitivity(),
            Action.REDACT,
            Map.of(),
            List.of(),
            List.of(),
            Policy.DEFAULT.injection(),
            Policy.DEFAULT.images(),
            Policy.DEFAULT.unreadable(),
            Policy.DEFAULT.restore(),
            Policy.DEFAULT.scanReplies());

    public PolicyDocument {
        var inOrder = new EnumMap<EntityType, Action>(EntityType.class);
        inOrder.putAll(entities);
        entities = Collections.unmodifiableMap(inOrder);
        custom = List.copyOf(custom);
        allow = List.copyOf(allow);
    }

    /** What follows from it. */
    public Policy policy() {
        return new Policy(
                sensitivity,
                Policy.actions(usual, entities),
                custom.stream()
                        .filter(pattern -> pattern.action() != Action.OFF)
                        .toList(),
                AllowList.of(allow),
                injection,
                images,
                unreadable,
                restore,
                scanReplies);
    }

    /** Says how many there are of what. */
    @Override
    public String toString() {
        return "PolicyDocument[" + entities.size() + " entities, " + custom.size() + " patterns, " + allow.size()
                + " terms]";
    }
}
