package dev.hubgate.firewall.pattern;

/** Classes of characters. What is not ASCII is a word's part if it is a letter or digit of any script. */
final class Characters {
    private Characters() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean alnum(char c) {
        return letter(c) || digit(c);
    }

    static boolean hex(char c) {
        return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean word(char c) {
        return c < 128 ? alnum(c) : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0';
    }

    static boolean quote(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '\u201c' || c == '\u201d' || c == '\u2018' || c == '\u2019';
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 128 ? c : Character.toLowerCase(c);
    }

    /** The character at a place, or a line's end outside of the text. */
    static char at(CharSequence text, int index) {
        return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
    }

    /** Whether a piece of text begins at a place, whatever its case; the piece is in small letters. */
    static boolean begins(CharSequence text, int at, String piece) {
        if (at < 0 || at + piece.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < piece.length(); i++) {
            if (lower(text.charAt(at + i)) != piece.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
