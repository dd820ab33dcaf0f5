package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;

/**
 * A field of a patch that was sent. One that was not is a null in place of this.
 *
 * @param value null if the client said {@code null}
 */
public record Given<T>(T value) {

    /**
     * What holds after the patch.
     *
     * @param given null leaves the value as it is
     */
    public static <T> T or(Given<T> given, T now) {
        return given == null ? now : given.value();
    }

    /** For a field in which {@code null} would mean nothing. */
    public static void requireValue(String param, Given<?> given) {
        if (given != null && given.value() == null) {
            throw Failure.invalid(param, param + " cannot be null. Leave it out to keep it as it is.")
                    .exception();
        }
    }
}
