package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import java.util.regex.Pattern;

/** Checks texts that people and programs send. Messages name the field and never show what was in it. */
public final class Text {

    private static final int MAX_NAME = 120;
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s@<>()\\[\\],;:\\\\\".]+(\\.[^\\s@<>()\\[\\],;:\\\\\".]+)+");

    private Text() {}

    /** A name for people: 1 to 120 characters without line breaks and the like. Gives it without blanks around it. */
    public static String name(String param, String value) {
        return line(param, value, MAX_NAME);
    }

    /** One line of 1 to so many characters. Gives it without blanks around it. */
    public static String line(String param, String value, int max) {
        if (value == null) {
            throw missing(param);
        }
        var line = value.strip();
        var length = line.codePointCount(0, line.length());
        if (length < 1 || length > max) {
            throw Failure.invalid(param, param + " must have 1 to " + max + " characters.")
                    .exception();
        }
        if (!isPrintable(line)) {
            throw Failure.invalid(param, param + " must not have control characters.")
                    .exception();
        }
        return line;
    }

    /** An address that may exist. Only a message sent there can tell whether it does. */
    public static String email(String param, String value) {
        var address = line(param, value, MAX_EMAIL);
        if (!EMAIL.matcher(address).matches()) {
            throw Failure.invalid(param, param + " must be an e-mail address.").exception();
        }
        return address;
    }

    static boolean isPrintable(String text) {
        return text.codePoints().allMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        });
    }

    /** The failure of a field that must be there and is not. */
    public static FailureException missing(String param) {
        return Failure.invalid(param, param + " is missing.").exception();
    }
}
