package dev.hubgate.firewall.text;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;

/** Tells what a tagger takes for a name where it is part of a program, or of a table, from what may be one. */
final class Plausible {

    private static final String CODE = "=(){}[];<>|&\\$#";

    private Plausible() {}

    static boolean is(Finding finding, String text) {
        return finding.type() == EntityType.STREET_ADDRESS ? address(finding, text) : name(finding, text);
    }

    private static boolean name(Finding finding, String text) {
        int start = finding.start();
        int end = finding.end();
        boolean one = true;
        boolean capital = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '_' || c == '=' || c == '{' || c == '}' || c == '<' || c == '>') {
                return false;
            }
            one &= !Character.isWhitespace(c);
            capital |= Character.isUpperCase(c) || Character.isTitleCase(c);
        }
        char before = start > 0 ? text.charAt(start - 1) : '\n';
        char after = end < text.length() ? text.charAt(end) : '\n';
        if (one && (after == '(' || before == '_' || after == '_' || before == '$' || before == '\\')) {
            return false;
        }
        boolean small = Character.isLowerCase(text.charAt(start));
        boolean chained = before == '.' || (after == '.' && word(text, end + 1));
        return !one || !small || !(capital || chained || code(before) || code(after));
    }

    private static boolean word(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean code(char c) {
        return CODE.indexOf(c) >= 0;
    }

    /** An address has a word; a list of numbered things has many lines that begin with a number. */
    private static boolean address(Finding finding, String text) {
        int letters = 0;
        int numbered = 0;
        for (int i = finding.start(); i < finding.end(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            numbered += c == '\n' && i + 1 < finding.end() && Character.isDigit(text.charAt(i + 1)) ? 1 : 0;
        }
        return letters > 2 && numbered < 2;
    }
}
