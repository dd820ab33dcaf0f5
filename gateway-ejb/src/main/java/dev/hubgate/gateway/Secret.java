package dev.hubgate.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A credential on its way to where it is used. Prints nothing; reading it is a call that can be searched for. Two with the
 * same text are equal, and comparing them takes the same time wherever they differ.
 */
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
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(value), bytes(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
