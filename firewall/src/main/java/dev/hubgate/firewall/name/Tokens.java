package dev.hubgate.firewall.name;

import java.util.Arrays;

/**
 * One window of a text, cut into words: runs of letters and digits, and each other sign by itself. It is filled again and
 * again, so the memory does not depend on the length of the text.
 */
final class Tokens {

    static final int MOST = 256;

    final int[] start = new int[MOST];
    final int[] end = new int[MOST];
    final long[] hash = new long[MOST];
    final byte[] form = new byte[MOST];
    /** Hashes of the first 2, 3 and 4 characters, then of the last ones. */
    final long[][] affix = new long[6][MOST];
    /** Line breaks before the word: 0, 1 or 2 for more. */
    final byte[] breaks = new byte[MOST];
    /** Whether nothing is between the word and the one before. */
    final boolean[] glued = new boolean[MOST];

    /** Whether an upper-case letter is in the window. */
    boolean cased;

    int count;

    /**
     * Reads the next window.
     *
     * @return where the one after begins; the length of the text if there is none
     */
    int fill(CharSequence text, int from) {
        count = 0;
        cased = false;
        var at = from;
        var lines = from == 0 ? 1 : 0;
        while (at < text.length()) {
            var c = Character.codePointAt(text, at);
            if (Character.isWhitespace(c) || c == 0xA0) {
                lines += c == '\n' ? 1 : 0;
                at += Character.charCount(c);
                continue;
            }
            if (count == MOST) {
                return cut();
            }
            breaks[count] = (byte) Math.min(lines, 2);
            glued[count] = count > 0 && end[count - 1] == at;
            lines = 0;
            at = word(text, at, c);
            count++;
        }
        return text.length();
    }

    /** Leaves no trace of a text. */
    void clear() {
        count = 0;
        Arrays.fill(hash, 0);
        for (var hashes : affix) {
            Arrays.fill(hashes, 0);
        }
    }

    private int word(CharSequence text, int from, int first) {
        start[count] = from;
        var shape = new Form();
        var word = new Affixes();
        var at = from;
        var c = first;
        do {
            shape.add(c);
            word.add(Character.toLowerCase(c));
            at += Character.charCount(c);
            if (!within(first)) {
                break;
            }
            if (at < text.length() && apostrophe(text.charAt(at)) && joins(text, from, at)) {
                word.add('\'');
                at++;
            }
            c = at < text.length() ? Character.codePointAt(text, at) : ' ';
        } while (within(c));
        end[count] = at;
        form[count] = shape.form();
        cased |= shape.upper();
        hash[count] = word.whole();
        word.write(affix, count);
        return at;
    }

    /** Gives the last sentence back that is not whole, if at least half a window stays. */
    private int cut() {
        for (var i = MOST - 1; i > MOST / 2; i--) {
            if (breaks[i] == 2 || (breaks[i] == 1 && i < MOST * 3 / 4) || (form[i - 1] == Form.STOP && !glued[i])) {
                count = i;
                return start[i];
            }
        }
        return end[MOST - 1];
    }

    static boolean within(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    /** As in O'Brien and D'Angelo; not as in it's. */
    private static boolean joins(CharSequence text, int from, int at) {
        return at - from <= 2
                && at + 2 < text.length()
                && within(text.charAt(at + 1))
                && within(text.charAt(at + 2))
                && Character.isUpperCase(text.charAt(from));
    }
}
