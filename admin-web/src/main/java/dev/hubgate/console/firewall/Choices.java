package dev.hubgate.console.firewall;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.policy.CustomPattern;
import java.util.Arrays;
import java.util.Locale;

/** The words of policies, as forms send them. */
final class Choices {

    private Choices() {}

    /** Null if there is none of that name. */
    static Sensitivity sensitivity(String word) {
        return Arrays.stream(Sensitivity.values())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElse(null);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    /** What is done about what a pattern finds, and the pattern. */
    static String words(CustomPattern custom) {
        boolean anyCase = (custom.pattern().flags() & Pattern.CASE_INSENSITIVE) != 0;
        return word(custom.action()) + " " + custom.pattern().pattern() + (anyCase ? ", in any case" : "");
    }
}
