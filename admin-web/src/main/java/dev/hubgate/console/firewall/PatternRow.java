package dev.hubgate.console.firewall;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.policy.CustomPattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A pattern of the project's own, as the form shows it: also one that cannot be. */
public class PatternRow {

    private String name;
    private String pattern;
    private String action = "redact";
    private boolean ignoreCase;
    private PatternFault fault;

    /** An empty one. */
    public PatternRow() {}

    PatternRow(CustomPattern custom) {
        name = custom.name();
        pattern = custom.pattern().pattern();
        action = Choices.word(custom.action());
        ignoreCase = (custom.pattern().flags() & Pattern.CASE_INSENSITIVE) != 0;
    }

    /** Nothing was typed into it. */
    boolean isBlank() {
        return name == null && pattern == null;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name == null ? "" : name.strip())
                .put("pattern", pattern == null ? "" : pattern)
                .put("action", action)
                .put("ignore_case", ignoreCase);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public boolean isIgnoreCase() {
        return ignoreCase;
    }

    public void setIgnoreCase(boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
    }

    void refuse(PatternFault why) {
        fault = why;
    }

    /** Why it cannot be; null where nothing is wrong with it, or nobody has looked. */
    public PatternFault getFault() {
        return fault;
    }
}
