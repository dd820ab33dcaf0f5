package dev.hubgate.firewall;

/**
 * An inspection could not be carried through, so nothing may leave. The message is a fixed text; there is no cause, since the
 * message of one could quote what was read.
 */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unavailable(String what) {
        super(what, null, false, false);
    }
}
