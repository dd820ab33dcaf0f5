package dev.hubgate.firewall.injection;

/** Who wrote a text; it decides how much is believed of it. */
public enum Role {
    /** The operator's own words are instructions by right: never flagged. */
    SYSTEM,
    USER,
    ASSISTANT,
    /** The result of a tool, or a document that was fetched: it has no reason to give instructions, so less is enough. */
    TOOL;

    private static final double LESS = 0.8;

    /** The share of the usual threshold that is enough. */
    double share() {
        return this == TOOL ? LESS : 1;
    }
}
