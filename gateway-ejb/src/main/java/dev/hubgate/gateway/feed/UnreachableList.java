package dev.hubgate.gateway.feed;

/** A price list that did not come, and may come when it is asked for again. */
public class UnreachableList extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message safe to show to the operator */
    public UnreachableList(String message) {
        super(message);
    }
}
