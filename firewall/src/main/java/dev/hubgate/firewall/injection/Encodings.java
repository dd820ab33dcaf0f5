package dev.hubgate.firewall.injection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Long words that are text in base64, in hexadecimal digits or in percent signs. */
final class Encodings {

    private static final int MOST = 8;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 4096;
    /** A payload may be encoded twice; more often nobody's model undoes it unasked. */
    private static final int DEPTH = 2;

    private static final double TEXT = 0.9;
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
        var decoded = word.indexOf('%') >= 0 ? Percent.decoded(word) : text(isHex(word) ? hex(word) : base64(word));
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
            parts[c] = Character.isLetterOrDigit(c) || "+/-_=%".indexOf(c) >= 0;
        }
        return parts;
    }

    private static boolean isHex(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.digit(word.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] hex(String word) {
        var bytes = new byte[word.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] =
                    (byte) (Character.digit(word.charAt(2 * i), 16) * 16 + Character.digit(word.charAt(2 * i + 1), 16));
        }
        return bytes;
    }

    /** Of the letters only, a last group that is cut left out, so that nothing is refused. */
    private static byte[] base64(String word) {
        var letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '=') {
                letters.append(c == '-' ? '+' : c == '_' ? '/' : c);
            }
        }
        if (letters.length() % 4 == 1) {
            letters.setLength(letters.length() - 1);
        }
        return Base64.getDecoder().decode(letters.toString());
    }

    /** The bytes as text, where nearly all of it can be read. */
    private static String text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int readable = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            readable += (c >= ' ' && c < 0x7F) || c == '\n' || Character.isLetter(c) ? 1 : 0;
        }
        return readable < TEXT * text.length() || text.isBlank() ? "" : text;
    }
}
