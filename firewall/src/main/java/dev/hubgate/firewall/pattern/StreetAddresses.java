package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Addresses as a number, a name and a suffix of streets; as a street of German form and a number; as a post box. */
final class StreetAddresses implements Recogniser {
    private static final Set<String> SUFFIXES = suffixes();
    private static final String[] GERMAN = {
        "straße", "strasse", "str", "weg", "platz", "allee", "ring", "gasse", "ufer", "damm"
    };
    private static final Set<String> UNITS =
            Set.of("apt", "unit", "suite", "ste", "flat", "room", "floor", "apartment", "no");
    private static final int NAME = 4;

    private static Set<String> suffixes() {
        var words = new HashSet<String>();
        Words.rows("street-suffixes.txt").forEach(row -> words.addAll(List.of(row)));
        return Set.copyOf(words);
    }

    @Override
    public void look(Tokens tokens, Findings findings) {
        for (int token = 0; token < tokens.count(); token++) {
            int last = tokens.kind(token) == Tokens.LETTERS ? lettered(tokens, token) : numbered(tokens, token);
            if (last < 0) {
                continue;
            }
            int end = AddressTail.end(tokens, unit(tokens, last));
            boolean whole = tokens.from(end) > unit(tokens, last) + 2;
            // a year before a name is more often an event than a house
            double part = year(tokens, token) && last == token + 2 ? 0.5 : 0.68;
            findings.add(EntityType.STREET_ADDRESS, tokens.start(token), end, whole ? 0.88 : part);
            token = tokens.from(end) - 1;
        }
    }

    /** The suffix of a street behind a number and one to three names, or -1. */
    private static int numbered(Tokens tokens, int token) {
        char before = Characters.at(tokens.text(), tokens.start(token) - 1);
        if (!house(tokens, token) || tokens.length(token) > 5 || before == '.' || before == '$' || before == '-') {
            return -1;
        }
        for (int i = token + 1; i < tokens.count() && i <= token + NAME && plain(tokens, i); i++) {
            boolean capital = Character.isUpperCase(tokens.text().charAt(tokens.start(i)));
            if (i > token + 1 && capital && SUFFIXES.contains(word(tokens, i))) {
                boolean longer = i + 1 < tokens.count()
                        && plain(tokens, i + 1)
                        && SUFFIXES.contains(word(tokens, i + 1))
                        && Characters.upper(tokens.text().charAt(tokens.start(i + 1)));
                return direction(tokens, longer ? i + 1 : i);
            }
            if (!capital && tokens.kind(i) != Tokens.MIXED) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean year(Tokens tokens, int token) {
        return tokens.length(token) == 4
                && (Characters.begins(tokens.text(), tokens.start(token), "19")
                        || Characters.begins(tokens.text(), tokens.start(token), "20"));
    }

    /** Digits, perhaps with a letter behind. */
    private static boolean house(Tokens tokens, int token) {
        int last = tokens.end(token) - 1;
        return tokens.kind(token) == Tokens.DIGITS
                || (Characters.upper(tokens.text().charAt(last))
                        && Secrets.run(tokens.text(), tokens.start(token), 'n', 5) == last);
    }

    /** The last token of a street with the quarter of the town behind it, as in "Avenue NW". */
    private static int direction(Tokens tokens, int last) {
        boolean quarter = last + 1 < tokens.count()
                && plain(tokens, last + 1)
                && tokens.length(last + 1) <= 2
                && Set.of("N", "S", "E", "W", "NE", "NW", "SE", "SW")
                        .contains(tokens.text().substring(tokens.start(last + 1), tokens.end(last + 1)));
        return quarter ? last + 1 : last;
    }

    /** The number behind a street of German form or a post box, or -1. */
    private static int lettered(Tokens tokens, int token) {
        var text = tokens.text();
        int next = token + 1;
        boolean box = Characters.begins(text, tokens.start(token), "po box ")
                || Characters.begins(text, tokens.start(token), "p.o. box ");
        if (box) {
            int number = text.charAt(tokens.start(token) + 1) == '.' ? token + 3 : token + 2;
            return number < tokens.count() && tokens.kind(number) == Tokens.DIGITS ? number : -1;
        }
        while (next < tokens.count()
                && next < token + NAME
                && tokens.start(next) == tokens.end(next - 1) + 1
                && text.charAt(tokens.end(next - 1)) == '-'
                && tokens.kind(next) == Tokens.LETTERS) {
            next++;
        }
        if (!Character.isUpperCase(text.charAt(tokens.start(token)))
                || next >= tokens.count()
                || !plain(tokens, next)
                || !Characters.digit(text.charAt(tokens.start(next)))
                || tokens.length(next) > 4) {
            return -1;
        }
        int end = tokens.end(next - 1);
        for (var suffix : GERMAN) {
            int at = end - suffix.length();
            if (at >= tokens.start(next - 1) && at > tokens.start(token) + 2 && Characters.begins(text, at, suffix)) {
                return next;
            }
        }
        return -1;
    }

    /** The last token of a flat behind a street, or the street's own last one. */
    private static int unit(Tokens tokens, int last) {
        var text = tokens.text();
        int next = last + 1;
        if (next < tokens.count()
                && tokens.start(next) - tokens.end(last) <= 4
                && Characters.at(text, tokens.start(next) - 1) == ' '
                && Characters.at(text, tokens.start(next) - 2) == '#') {
            return next;
        }
        boolean unit = next + 1 < tokens.count()
                && tokens.start(next) - tokens.end(last) <= 3
                && tokens.length(next) < 10
                && UNITS.contains(word(tokens, next))
                && tokens.start(next + 1) - tokens.end(next) <= 2
                && tokens.length(next + 1) <= 5;
        return unit ? next + 1 : last;
    }

    /** Whether a token follows the one before with a blank, perhaps after a dot. */
    private static boolean plain(Tokens tokens, int token) {
        int gap = tokens.start(token) - tokens.end(token - 1);
        var text = tokens.text();
        return (gap == 1
                        && (text.charAt(tokens.start(token) - 1) == ' '
                                || text.charAt(tokens.start(token) - 1) == '\''))
                || (gap == 2 && text.charAt(tokens.end(token - 1)) == '.' && tokens.length(token - 1) <= 2);
    }

    private static String word(Tokens tokens, int token) {
        if (tokens.length(token) > 12) {
            return "";
        }
        var word = new StringBuilder(12);
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            word.append(Characters.lower(tokens.text().charAt(i)));
        }
        return word.toString();
    }
}
