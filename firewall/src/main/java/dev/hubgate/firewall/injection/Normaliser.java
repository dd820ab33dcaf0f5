package dev.hubgate.firewall.injection;

/**
 * Text as it reads, not as it is written: folded letters, one space for many, nothing that is not seen, and Latin letters for
 * those that only look like them in a word of both. Linear; never longer than what came.
 */
final class Normaliser {

    private static final int LATIN_END = 0x250;

    private Normaliser() {}

    static String normal(String text) {
        var out = new char[text.length()];
        int length = 0;
        int word = 0;
        boolean latin = false;
        boolean foreign = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                int point = text.codePointAt(i);
                i += Character.charCount(point) - 1;
                c = Folding.of(point);
            } else {
                c = Folding.of(c);
            }
            if (c == Folding.NOTHING) {
                continue;
            }
            if (c == ' ' && length > 0 && out[length - 1] == ' ') {
                continue;
            }
            out[length++] = c;
            if (Words.isLetter(c)) {
                latin |= c < LATIN_END && c > '9';
                foreign |= Folding.lookalike(c) != c;
            } else {
                unmask(out, word, length, latin && foreign);
                word = length;
                latin = false;
                foreign = false;
            }
        }
        unmask(out, word, length, latin && foreign);
        return new String(out, 0, length);
    }

    private static void unmask(char[] out, int from, int to, boolean mixed) {
        for (int i = from; mixed && i < to; i++) {
            out[i] = Folding.lookalike(out[i]);
        }
    }
}
