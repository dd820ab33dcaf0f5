package dev.hubgate.gateway;

/** A credential on its way to where it is used. Prints nothing; reading it is a call that can be searched for. */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The credential itself. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
