package dev.hubgate.firewall.pattern;

/** How a key and its value are written beside each other. */
final class Operators {
    private static final int KEY = 60;
    private static final int BLANKS = 6;
    private static final int OLD = 24;

    private Operators() {}

    /** Where the value begins behind a key, past the operator and a quote; -1 if no operator follows. */
    static int value(CharSequence text, int keyEnd) {
        int at = keyEnd;
        char c = Characters.at(text, at);
        if (c == '_' || c == '-' || c == '.') {
            return -1;
        }
        int blanks = 0;
        while (blanks < BLANKS && (Characters.blank(c) || Characters.quote(c) || c == '\\' || c == ']')) {
            c = Characters.at(text, ++at);
            blanks++;
        }
        if (c == '[') {
            // "Secret Access Key [None]: …": what it was before
            int close = at;
            while (close - at < OLD && Characters.at(text, close) != ']' && Characters.at(text, close) != '\n') {
                close++;
            }
            at = Characters.at(text, close) == ']' && Characters.at(text, close + 1) == ':' ? close + 1 : at;
            c = Characters.at(text, at);
        }
        if (Characters.begins(text, at, "value=\"")) {
            return at + 7 < text.length() ? at + 7 : -1;
        }
        if (c == '?' || c == '|') {
            c = Characters.at(text, ++at);
        }
        if (c != '=' && c != ':' && !(c == ',' && blanks > 0)) {
            return -1;
        }
        int signs = 0;
        while (signs < 4 && (c == '=' || c == ':' || c == '>' || c == ',')) {
            c = Characters.at(text, ++at);
            signs++;
        }
        blanks = 0;
        while (blanks < BLANKS && (Characters.blank(c) || Characters.quote(c) || c == '\\' || c == '=')) {
            boolean quote = Characters.quote(c);
            c = Characters.at(text, ++at);
            blanks++;
            if (quote) {
                break;
            }
        }
        return at < text.length() && c != '\n' && (c != '/' || Characters.at(text, at + 1) != '/') ? at : -1;
    }

    /** Where the key begins whose last word begins at a place: letters, digits, _ - . before it. */
    static int key(CharSequence text, int lastWord) {
        int start = lastWord;
        while (start > 0 && lastWord - start < KEY) {
            char c = text.charAt(start - 1);
            boolean blank =
                    c == ' ' && start > 1 && Characters.letter(text.charAt(start - 2)) && lastWord - start < KEY / 2;
            if (!Characters.word(c) && c != '_' && c != '-' && c != '.' && !blank) {
                break;
            }
            start--;
        }
        return start;
    }
}
