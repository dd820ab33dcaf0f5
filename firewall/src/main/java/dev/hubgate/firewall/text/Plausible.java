package dev.hubgate.firewall.text;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what a tagger takes for a name where it is part of a program, of a table, or begins a sentence of another language, from what
 * may be one.
 */
final class Plausible {

    /** No name begins with them. Words that some names begin with, such as La, are not among them. */
    private static final Set<String> OPENERS =
            Set.of(("wie was wer wo wann warum wieso welche welcher welches welchen ist sind"
                            + " hat haben kann wird der die das dem den des ein eine einen einer und oder aber mit für mein meine meinen"
                            + " dein deine bitte por para qué que cómo como cuándo cuando dónde cuál quién y pero con sin puedes pourquoi"
                            + " comment quel quelle quels quelles qui où quand est dans avec perché quando quale come chi hoe wat waarom"
                            + " welke как что где когда почему кто какие какой напиши опишите meet dear hi hello hey regards thanks"
                            + " introduce planet hurricane elif def return null none true false")
                    .split(" ", -1));

    private static final String CODE = "=(){}[];<>|&\\$#";

    private static final int LONGEST_OPENER = 10;

    private Plausible() {}

    /** The finding, what of it is a name, or null. */
    static Finding of(Finding finding, String text) {
        if (finding.type() == EntityType.STREET_ADDRESS) {
            return address(finding, text) ? finding : null;
        }
        var cut = cut(finding, text);
        var named = cut != null && cut.type() == EntityType.PERSON ? closed(cut, text) : cut;
        if (named == null || !name(named, text)) {
            return null;
        }
        boolean other = named.type() == EntityType.PERSON && Identifiers.is(text, named.start(), named.end());
        return other ? null : named;
    }

    /** Up to the first word that holds a sign of programs: what stands before it may be a name all the same. */
    private static Finding cut(Finding finding, String text) {
        int space = -1;
        for (int i = finding.start(); i < finding.end(); i++) {
            char c = text.charAt(i);
            if (sign(c)) {
                return space < 0 ? null : new Finding(finding.type(), finding.start(), space, finding.score());
            }
            if (Character.isWhitespace(c) && i > finding.start() && !Character.isWhitespace(text.charAt(i - 1))) {
                space = i;
            }
        }
        return finding;
    }

    private static boolean sign(char c) {
        return c == '_' || c == '=' || c == '{' || c == '}' || c == '<' || c == '>';
    }

    /** Without a word before that no name begins with. */
    private static Finding closed(Finding finding, String text) {
        int end = finding.start();
        while (end < finding.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end - finding.start() > LONGEST_OPENER
                || !OPENERS.contains(text.substring(finding.start(), end).toLowerCase(Locale.ROOT))) {
            return finding;
        }
        while (end < finding.end() && !Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end == finding.end() ? null : new Finding(finding.type(), end, finding.end(), finding.score());
    }

    private static boolean name(Finding finding, String text) {
        int start = finding.start();
        int end = finding.end();
        boolean one = true;
        boolean capital = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            one &= !Character.isWhitespace(c);
            capital |= Character.isUpperCase(c) || Character.isTitleCase(c);
        }
        char before = start > 0 ? text.charAt(start - 1) : '\n';
        char after = end < text.length() ? text.charAt(end) : '\n';
        if (one && (after == '(' || before == '_' || after == '_' || before == '$' || before == '\\')) {
            return false;
        }
        if (variable(text, start, end)) {
            return false;
        }
        if (one && after == '-' && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))) {
            return false;
        }
        boolean small = Character.isLowerCase(text.charAt(start));
        boolean chained = before == '.' || (after == '.' && word(text, end + 1));
        return !one || !small || !(capital || chained || code(before) || code(after));
    }

    /** Whether a word is written as variables are: small letters, and two capitals or one behind the third letter. */
    private static boolean variable(String text, int start, int end) {
        int begin = start;
        int capitals = 0;
        boolean late = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                begin = i + 1;
                capitals = 0;
            } else if (i > begin && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(begin))) {
                capitals++;
                late |= i - begin > 3;
            }
            if (capitals > 1 || late) {
                return true;
            }
        }
        return false;
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
