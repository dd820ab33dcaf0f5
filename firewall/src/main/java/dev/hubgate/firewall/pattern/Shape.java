package dev.hubgate.firewall.pattern;

import java.util.BitSet;

/**
 * The form of a number: 9 is a digit, A a letter, X a letter or digit, ~ one separator or none (space, hyphen, dot),
 * and what else stands there is itself. It is matched whole, between characters that are no letters or digits.
 */
final class Shape {
    private final String form;

    Shape(String form) {
        this.form = form;
    }

    /** Where the value ends that begins at a place, or -1. */
    int match(CharSequence text, int start) {
        int at = start;
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char c = Characters.at(text, at);
            if (wanted == '~') {
                at += c == ' ' || c == '-' || c == '.' ? 1 : 0;
                continue;
            }
            boolean fits = switch (wanted) {
                case '9' -> Characters.digit(c);
                case 'A' -> Characters.letter(c);
                case 'X' -> Characters.alnum(c);
                default -> c == wanted;
            };
            if (!fits) {
                return -1;
            }
            at++;
        }
        char after = Characters.at(text, at);
        if (Characters.word(after) || after == '_') {
            return -1;
        }
        // a decimal or a longer chain of digits goes on behind
        boolean more = (after == '.' || after == '-' || after == ',')
                && Characters.digit(Characters.at(text, at + 1))
                && after != ',';
        return more ? -1 : at;
    }

    /** The lengths that the first run of letters and digits may have. */
    BitSet firstRuns() {
        var lengths = new BitSet();
        int length = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '~') {
                lengths.set(length);
            } else if (c == '9' || c == 'A' || c == 'X' || Characters.alnum(c)) {
                length++;
            } else {
                lengths.set(length);
                return lengths;
            }
        }
        lengths.set(length);
        return lengths;
    }

    boolean beginsWithDigit() {
        char c = form.charAt(0);
        return c == '9' || c == 'X' || Characters.digit(c);
    }

    boolean beginsWithLetter() {
        char c = form.charAt(0);
        return c == 'A' || c == 'X' || Characters.letter(c);
    }
}
