package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.admin.Text;
import dev.hubgate.gateway.failure.Failure;
import java.util.regex.Pattern;

/** What the canonical name of a model looks like, and another name of it. */
final class ModelName {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}");

    private ModelName() {}

    static boolean isName(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Something that can be one. */
    static String required(String param, String text) {
        if (text == null) {
            throw Text.missing(param);
        }
        if (!isName(text)) {
            throw Failure.invalid(param, param + " has 1 to 120 letters, digits, dots, colons and hyphens.")
                    .exception();
        }
        return text;
    }
}
