package dev.hubgate.console.firewall;

import dev.hubgate.firewall.Sensitivity;
import java.util.Locale;

/**
 * How much a text looks like an attempt to take a model over, in words.
 *
 * @param level {@code good}, {@code warn} or {@code bad}
 */
public record InjectionWords(String level, String text, String score) {

    static InjectionWords of(double score, boolean flagged) {
        var figure = String.format(Locale.ROOT, "%.2f", score);
        if (flagged) {
            return new InjectionWords(
                    "bad", "This looks like an attempt to make a model ignore its instructions.", figure);
        }
        return score >= Sensitivity.STRICT.threshold()
                ? new InjectionWords(
                        "warn",
                        "Some of this sounds like an attempt to make a model ignore its instructions, but not enough of it at"
                                + " this sensitivity.",
                        figure)
                : new InjectionWords(
                        "good", "Nothing here sounds like an attempt to make a model ignore its instructions.", figure);
    }
}
