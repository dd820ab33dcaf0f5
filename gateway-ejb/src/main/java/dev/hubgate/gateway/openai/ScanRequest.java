package dev.hubgate.gateway.openai;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.CustomPattern;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text to be read, and how.
 *
 * @param sensitivity null for the project's
 * @param codepoints whether places are to be counted in code points instead of UTF-16 code units
 */
record ScanRequest(String text, Sensitivity sensitivity, boolean codepoints) {

    private static final int MOST_CHARS = 1_000_000;
    private static final Set<String> KNOWN = Set.of("text", "sensitivity", "offsets");
    /** Places are asked for to be looked at: the default of policies, which leaves them alone, is not what is wanted here. */
    private static final Map<EntityType, Action> ALSO = Map.of(
            EntityType.LOCATION, Action.REDACT, EntityType.AGE, Action.REDACT, EntityType.ZIP_CODE, Action.REDACT);

    /** @throws dev.hubgate.gateway.failure.FailureException naming the field at fault */
    static ScanRequest read(ObjectNode body) {
        for (var name : body.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw Failure.invalid(null, "The body may have text, sensitivity and offsets, and nothing else.")
                        .exception();
            }
        }
        var text = text(body, "text");
        if (text == null) {
            throw Failure.invalid("text", "The field text is missing.").exception();
        }
        if (text.length() > MOST_CHARS) {
            throw Failure.invalid("text", "The field text must have " + MOST_CHARS + " characters at most.")
                    .exception();
        }
        return new ScanRequest(text, sensitivity(body), codepoints(body));
    }

    private static Sensitivity sensitivity(ObjectNode body) {
        var name = text(body, "sensitivity");
        if (name == null) {
            return null;
        }
        for (var one : Sensitivity.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                return one;
            }
        }
        throw Failure.invalid("sensitivity", "The field sensitivity must be strict, balanced or relaxed.")
                .exception();
    }

    private static boolean codepoints(ObjectNode body) {
        var unit = text(body, "offsets");
        if (unit != null && !unit.equals("codepoints") && !unit.equals("utf16")) {
            throw Failure.invalid("offsets", "The field offsets must be utf16 or codepoints.")
                    .exception();
        }
        return "codepoints".equals(unit);
    }

    private static String text(ObjectNode body, String name) {
        var value = Json.field(body, name);
        if (value != null && !value.isString()) {
            throw Failure.invalid(name, "The field " + name + " must be a string.")
                    .exception();
        }
        return value == null ? null : value.stringValue();
    }

    /**
     * All that can be told apart is looked for, whatever the project does about it: its own patterns and its list of what is
     * harmless count as well.
     *
     * @param own the project's policy, null if it cannot be read
     */
    Policy policy(Policy own) {
        var usual = own == null ? Policy.DEFAULT : own;
        var custom = new ArrayList<CustomPattern>();
        usual.custom().forEach(one -> custom.add(new CustomPattern(one.name(), one.pattern(), Action.REDACT)));
        return new Policy(
                sensitivity == null ? usual.sensitivity() : sensitivity,
                Policy.actions(Action.REDACT, ALSO),
                List.copyOf(custom),
                own == null ? AllowList.NONE : own.allow(),
                Action.FLAG,
                Action.OFF,
                Action.OFF,
                false,
                false);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "ScanRequest[" + text.length() + " characters]";
    }
}
