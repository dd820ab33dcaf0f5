package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body and where, without a word of what stands there. */
final class DraftFaults {

    /** A name that looks like one; anything else may be a secret in the wrong place. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_]\\w{0,39}");

    private static final Map<Class<?>, String> WANTED = Map.of(
            String.class, "a string",
            Integer.class, "an integer in range",
            Long.class, "an integer in range",
            Boolean.class, "true or false",
            ArrayList.class, "a list",
            Instant.class, "a time such as 2030-01-31T12:00:00Z");

    private DraftFaults() {}

    static Failure of(JacksonException thrown) {
        var path = path(thrown);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailureException checked) {
                var failure = checked.failure();
                return failure.param() == null ? Failure.invalid(path, failure.message()) : failure;
            }
        }
        return switch (thrown) {
            case UnrecognizedPropertyException ignored -> Failure.invalid(path, "There is no such field here.");
            case MismatchedInputException mismatch -> Failure.invalid(path, mismatch(mismatch.getTargetType()));
            case InputCoercionException ignored -> Failure.invalid(path, "This must be an integer in range.");
            case StreamReadException malformed -> Failure.invalid(null, malformed(malformed));
            default -> Failure.invalid(path, "This could not be read.");
        };
    }

    private static String mismatch(Class<?> target) {
        return "This must be " + (target == null ? "another type" : WANTED.getOrDefault(target, "an object")) + ".";
    }

    private static String malformed(StreamReadException thrown) {
        var place = thrown.getLocation();
        var where = place == null ? "" : ": look at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return "The body is not valid JSON" + where + ".";
    }

    /** Such as {@code secret.api_key} or {@code fallbacks[1]}, as far as its names can be shown; null for the body as a whole. */
    private static String path(JacksonException thrown) {
        var path = new StringBuilder();
        for (var step : thrown.getPath()) {
            var name = step.getPropertyName();
            if (name == null && step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
                continue;
            }
            if (name == null || !FIELD_NAME.matcher(name).matches()) {
                break;
            }
            path.append(path.isEmpty() ? "" : ".").append(name);
        }
        return path.isEmpty() ? null : path.toString();
    }
}
