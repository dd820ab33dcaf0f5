package dev.hubgate.store.access;

/** A stored secret that does not open here. The message names whose it is and what is wrong, and nothing of it. */
public final class UnreadableSecret extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSecret(String message) {
        super(message);
    }
}
