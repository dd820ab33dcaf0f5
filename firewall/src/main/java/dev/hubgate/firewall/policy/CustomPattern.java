package dev.hubgate.firewall.policy;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.Action;

/**
 * A pattern of a project's own. Its time is linear in the text, whatever it says.
 *
 * @param name upper case letters, digits and underscores
 * @param pattern compiled; it has no look-around and no back-references
 * @param action what is done about what it finds
 * @param literal what every match contains
 */
public record CustomPattern(String name, Pattern pattern, Action action, Literal literal) {

    public CustomPattern(String name, Pattern pattern, Action action) {
        this(name, pattern, action, Literal.of(pattern.pattern(), (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0));
    }

    /** What all entities of this kind begin with. */
    public static final String PREFIX = "CUSTOM_";

    /** As in {@link dev.hubgate.firewall.Detection}. */
    public String entity() {
        return PREFIX + name;
    }

    /** Says nothing of the pattern itself. */
    @Override
    public String toString() {
        return entity() + " " + action;
    }
}
