package dev.hubgate.firewall.injection;

/** Digits and signs in the place of letters. Read only where several words have both, since "mp3" is a word. */
final class Leetspeak {

    private static final String SIGNS = "013457@$!";
    private static final String LETTERS = "oieastasi";
    private static final int ENOUGH = 3;

    private Leetspeak() {}

    /** The text with letters in those words; empty where it has too few of them. */
    static String read(String normal) {
        StringBuilder out = null;
        int disguised = 0;
        int length = normal.length();
        for (int from = 0; from < length; ) {
            int space = normal.indexOf(' ', from);
            int to = space < 0 ? length : space;
            int changes = changes(normal, from, to);
            if (changes > 0) {
                out = out == null ? new StringBuilder(normal) : out;
                disguised += changes > 1 ? 1 : 0;
                write(out, from, to);
            }
            from = to + 1;
        }
        return disguised < ENOUGH ? "" : out.toString();
    }

    private static void write(StringBuilder out, int from, int to) {
        for (int i = from; i < to; i++) {
            int sign = SIGNS.indexOf(out.charAt(i));
            if (sign >= 0) {
                out.setCharAt(i, LETTERS.charAt(sign));
            }
        }
    }

    /** How often it goes from letters to signs or back; 0 where there is anything else but a last mark. "utf8" has one change. */
    private static int changes(String normal, int from, int to) {
        int changes = 0;
        for (int i = from; i < to; i++) {
            char c = normal.charAt(i);
            boolean sign = SIGNS.indexOf(c) >= 0;
            if (i == to - 1 && (c == '!' || (!sign && !isLetter(c)))) {
                return changes;
            }
            if (!sign && !isLetter(c)) {
                return 0;
            }
            changes += i > from && sign == isLetter(normal.charAt(i - 1)) ? 1 : 0;
        }
        return changes;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
