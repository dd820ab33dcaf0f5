package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;
import java.util.regex.Pattern;

/** What an id looks like, before a database is asked for it. */
public final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z]{3}_[0-9a-z]{26}");

    private Ids() {}

    /** Whether it can be an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Null, or something that can be an id. */
    public static String optional(String param, String text) {
        if (text != null && !isId(text)) {
            throw Failure.invalid(param, param + " must be an id, such as a create or a list gives it.")
                    .exception();
        }
        return text;
    }

    /** Something that can be an id. */
    public static String required(String param, String text) {
        if (text == null) {
            throw Text.missing(param);
        }
        return optional(param, text);
    }
}
