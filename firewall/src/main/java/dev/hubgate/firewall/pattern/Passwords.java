package dev.hubgate.firewall.pattern;

import java.util.Set;

/** How sure it is that what stands behind a key for passwords is one. */
final class Passwords {
    private static final int LONGEST = 128;
    private static final int LONGEST_WORD = 16;
    private static final Set<String> WORDS = Set.of(
            "null",
            "none",
            "true",
            "false",
            "required",
            "string",
            "optional",
            "reset",
            "password",
            "undefined",
            "incorrect",
            "invalid",
            "wrong",
            "varchar",
            "text",
            "hidden",
            "secret",
            "not",
            "the",
            "expired",
            "correct",
            "empty",
            "yes",
            "protected",
            "and",
            "for",
            "must",
            "should",
            "int",
            "integer",
            "number",
            "str",
            "uuid",
            "bool",
            "boolean",
            "user",
            "email",
            "only");

    private Passwords() {}

    /** Zero for what is code or a word of prose; sure for what mixes letters, digits and signs. */
    static double score(CharSequence text, int start, int end, boolean given) {
        int length = end - start;
        if (length < 3 || length > LONGEST) {
            return 0;
        }
        int digits = 0;
        int upper = 0;
        int lower = 0;
        int signs = 0;
        int calls = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            digits += Characters.digit(c) ? 1 : 0;
            upper += Characters.upper(c) ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            signs += Characters.word(c) || c == '_' || c == '.' ? 0 : 1;
            calls += c == '(' || (c == '=' && i > start && text.charAt(i - 1) == '=') || c == ' ' ? 1 : 0;
        }
        if ((calls > 0 && digits == 0) || word(text, start, end)) {
            return 0;
        }
        int kinds = (digits > 0 ? 1 : 0) + (upper > 0 ? 1 : 0) + (lower > 0 ? 1 : 0) + (signs > 0 ? 1 : 0);
        if (kinds >= 3 && length >= 6) {
            return 0.93;
        }
        return kinds == 2 && (digits > 0 || signs > 0) ? 0.80 : given && length >= 6 ? 0.64 : 0.45;
    }

    /** Whether no prose has it, so that it needs no verb before it: six characters or more, letters and digits in them. */
    static boolean unlikeWords(CharSequence text, int start, int end) {
        int digits = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            digits += Characters.digit(text.charAt(i)) ? 1 : 0;
            letters += Characters.letter(text.charAt(i)) ? 1 : 0;
        }
        return end - start >= 6 && digits > 0 && letters > 1 && text.charAt(end - 1) != ':';
    }

    /** Whether it is a word that says something of a value instead of being one. */
    static boolean word(CharSequence text, int start, int end) {
        if (end - start > LONGEST_WORD) {
            return false;
        }
        var word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            word.append(Characters.lower(text.charAt(i)));
        }
        return WORDS.contains(word.toString());
    }

    /** Whether it is the next name of a list or a table, or what a program gets one from: {@code settings.DATABASES["…"]}. */
    static boolean code(CharSequence text, int start, int end, boolean quoted) {
        if (start >= end) {
            return true;
        }
        char last = text.charAt(end - 1);
        boolean name = true;
        for (int i = start; i < end - 1 && name; i++) {
            name = Characters.letter(text.charAt(i)) || text.charAt(i) == '_' || text.charAt(i) == '.';
        }
        return name
                && ((!quoted && (last == ':' || last == '['))
                        || (text.charAt(start) == '.' && Characters.letter(last)));
    }
}
