package dev.hubgate.firewall.policy;

/**
 * A policy that cannot be. The message is for people; it names members and our own words, and never quotes a pattern, a term
 * or anything else that was sent.
 */
public final class PolicyFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    PolicyFault(String path, String message) {
        super(message, null, false, false);
        this.path = path;
    }

    /** JSON path of what is wrong, such as {@code custom[2].pattern}; empty for the document as a whole. */
    public String path() {
        return path;
    }
}
