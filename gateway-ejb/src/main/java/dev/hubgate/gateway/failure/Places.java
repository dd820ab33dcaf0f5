package dev.hubgate.gateway.failure;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where something went wrong without saying what it was about: types and lines, never messages. */
public final class Places {

    private static final int FRAMES = 12;

    private Places() {}

    /** Type and innermost frames of an exception and of what caused it. */
    public static String of(Throwable thrown) {
        var text = thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n  at " + frame)
                        .collect(Collectors.joining());
        var cause = thrown.getCause();
        return cause == null ? text : text + "\nbecause of " + of(cause);
    }
}
