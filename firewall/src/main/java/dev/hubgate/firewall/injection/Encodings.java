package dev.hubgate.firewall.injection;

import dev.hubgate.firewall.disguise.Codec;
import java.util.ArrayList;
import java.util.List;

/** Long words that are text in base64, in hexadecimal digits or in percent signs. */
final class Encodings {

    private static final int MOST = 8;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 4096;
    /** A payload may be encoded twice; more often nobody's model undoes it unasked. */
    private static final int DEPTH = 2;

    private static final boolean[] PARTS = parts();

    private Encodings() {}

    /** What the first such words say; those that do not decode to text say nothing. */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        find(text, DEPTH, found);
        return found;
    }

    private static void find(String text, int depth, List<String> found) {
        int start = 0;
        for (int i = 0; i <= text.length() && found.size() < MOST; i++) {
            if (i < text.length() && isPart(text.charAt(i))) {
                continue;
            }
            if (i - start >= SHORTEST) {
                word(text.substring(start, Math.min(i, start + LONGEST)), depth, found);
            }
            start = i + 1;
        }
    }

    private static void word(String word, int depth, List<String> found) {
        var decoded = word.indexOf('%') >= 0 ? Percent.decoded(word) : Codec.text(word);
        if (!decoded.isEmpty()) {
            found.add(decoded);
            if (depth > 1) {
                find(decoded, depth - 1, found);
            }
        }
    }

    private static boolean isPart(char c) {
        return c < PARTS.length && PARTS[c];
    }

    private static boolean[] parts() {
        var parts = new boolean[128];
        for (char c = 0; c < parts.length; c++) {
            parts[c] = Codec.letter(c) || c == '=' || c == '%';
        }
        return parts;
    }
}
