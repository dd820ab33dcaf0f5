package dev.hubgate.firewall.injection;

/** Digits and signs in the place of letters. Read only where several words have both, since "mp3" is a word. */
final class Leetspeak {

    private static final String SIGNS = "013457@$!";
    private static final String LETTERS = "oieastasi";
    /** The letter for a sign, or 0. */
    private static final char[] LETTER_OF = letters();

    private static final int ENOUGH = 3;
    /** How many words after one of them are read with it. */
    private static final int NEAR = 2;

    private Leetspeak() {}

    /** Those words with letters, each with the next few; empty where the text has too few of them. */
    static String read(String normal) {
        var out = new StringBuilder();
        int disguised = 0;
        int near = -1;
        int length = normal.length();
        for (int from = 0; from < length; ) {
            int space = normal.indexOf(' ', from);
            int to = space < 0 ? length : space;
            int changes = changes(normal, from, to);
            near = changes > 0 ? NEAR : Math.max(-1, near - 1);
            disguised += changes > 1 ? 1 : 0;
            if (near >= 0) {
                write(normal, from, to, changes > 0, out.append(out.isEmpty() ? "" : " "));
            }
            from = to + 1;
        }
        return disguised < ENOUGH ? "" : out.toString();
    }

    private static void write(String normal, int from, int to, boolean letters, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = normal.charAt(i);
            out.append(letters && isSign(c) ? LETTER_OF[c] : c);
        }
    }

    /** How often it goes from letters to signs or back; 0 where there is anything else but a last mark. "utf8" has one change. */
    private static int changes(String normal, int from, int to) {
        int changes = 0;
        for (int i = from; i < to; i++) {
            char c = normal.charAt(i);
            boolean sign = isSign(c);
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

    private static char[] letters() {
        var letters = new char[128];
        for (int i = 0; i < SIGNS.length(); i++) {
            letters[SIGNS.charAt(i)] = LETTERS.charAt(i);
        }
        return letters;
    }

    private static boolean isSign(char c) {
        return c < LETTER_OF.length && LETTER_OF[c] != 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
