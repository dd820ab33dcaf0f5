package dev.hubgate.firewall.policy;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is found at all, and what is done about it. Immutable, and made once for all requests of a project.
 *
 * @param sensitivity how sure a finding must be
 * @param actions what is done about each type; what is absent is {@link Action#OFF}
 * @param custom patterns of the project's own
 * @param allow what is never personal
 * @param injection what is done about a text that tries to take the model over: off, flag or block
 * @param images what is done about findings in an image: off, redact (they are painted over) or block
 * @param unreadable what is done about what cannot be read, such as sound, files that only the provider has, and encrypted
 *     documents: off, flag or block
 * @param restore whether values come back in place of their placeholders
 * @param scanReplies whether what the model says is read too
 * @param digest the same for policies that say the same, and for no others; computed, whatever is given
 */
public record Policy(
        Sensitivity sensitivity,
        Map<EntityType, Action> actions,
        List<CustomPattern> custom,
        AllowList allow,
        Action injection,
        Action images,
        Action unreadable,
        boolean restore,
        boolean scanReplies,
        String digest) {

    /** Types that are looked for only where a policy names them: too much of what they find is nobody's secret. */
    public static final Set<EntityType> ON_REQUEST = EnumSet.of(
            EntityType.LOCATION,
            EntityType.AGE,
            EntityType.ZIP_CODE,
            EntityType.ORGANIZATION,
            EntityType.NRP,
            EntityType.DATE_TIME,
            EntityType.URL);

    /** Of a project that has said nothing: all personal data and secrets are redacted and restored. */
    public static final Policy DEFAULT = new Policy(
            Sensitivity.BALANCED,
            actions(Action.REDACT, Map.of()),
            List.of(),
            AllowList.NONE,
            Action.FLAG,
            Action.REDACT,
            Action.FLAG,
            true,
            false);

    /** Nothing is looked at. */
    public static final Policy OFF = new Policy(
            Sensitivity.BALANCED,
            Map.of(),
            List.of(),
            AllowList.NONE,
            Action.OFF,
            Action.OFF,
            Action.OFF,
            false,
            false);

    public Policy {
        Objects.requireNonNull(sensitivity);
        actions = Map.copyOf(actions);
        custom = List.copyOf(custom);
        digest = new PolicyDigest()
                .add(sensitivity, injection, images, unreadable, restore, scanReplies)
                .actions(actions)
                .custom(custom)
                .allow(allow)
                .hex();
    }

    public Policy(
            Sensitivity sensitivity,
            Map<EntityType, Action> actions,
            List<CustomPattern> custom,
            AllowList allow,
            Action injection,
            Action images,
            Action unreadable,
            boolean restore,
            boolean scanReplies) {
        this(sensitivity, actions, custom, allow, injection, images, unreadable, restore, scanReplies, null);
    }

    /** Another one that says the same: what is remembered under one is not known under the other. */
    public Policy copy() {
        return new Policy(sensitivity, actions, custom, allow, injection, images, unreadable, restore, scanReplies);
    }

    /** The usual action for all types but those {@link #ON_REQUEST}, and for some another. */
    public static Map<EntityType, Action> actions(Action usual, Map<EntityType, Action> others) {
        var actions = new EnumMap<EntityType, Action>(EntityType.class);
        for (var type : EntityType.values()) {
            var action = others.getOrDefault(type, ON_REQUEST.contains(type) ? Action.OFF : usual);
            if (action != Action.OFF) {
                actions.put(type, action);
            }
        }
        return actions;
    }

    /** What is done about a type. */
    public Action action(EntityType type) {
        return actions.getOrDefault(type, Action.OFF);
    }

    /** Whether any values are looked for in texts. */
    public boolean looksForValues() {
        return !actions.isEmpty() || !custom.isEmpty();
    }

    /** Whether there is nothing to be done at all. */
    public boolean isOff() {
        return !looksForValues() && injection == Action.OFF && images == Action.OFF && unreadable == Action.OFF;
    }
}
