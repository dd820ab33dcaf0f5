package dev.hubgate.gateway.feed;

/** A price list that is not what it should be. Asking again at once would not help. */
public class UnusableList extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message safe to show to the operator: nothing of what was read */
    public UnusableList(String message) {
        super(message);
    }
}
