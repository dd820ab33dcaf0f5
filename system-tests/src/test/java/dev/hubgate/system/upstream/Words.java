package dev.hubgate.system.upstream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Counts words, which stand for tokens, and cuts texts into pieces. */
final class Words {
    private Words() {}

    static int in(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** A text whose UTF-8 was written in letters from a to p, two for each byte, so that who reads a request does not know it. */
    static String spelt(String letters) {
        byte[] bytes = new byte[letters.length() / 2];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) ((letters.charAt(2 * at) - 'a') << 4 | (letters.charAt(2 * at + 1) - 'a'));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Into how many pieces arguments are cut where a text is cut into so many. */
    static int ofArguments(int pieces) {
        return Math.max(3, pieces / 2);
    }

    /** As many pieces of about the same length, without empty ones. */
    static List<String> pieces(String text, int count) {
        List<String> pieces = new ArrayList<>();
        for (int piece = 0; piece < count; piece++) {
            int from = whole(text, text.length() * piece / count);
            int to = whole(text, text.length() * (piece + 1) / count);
            if (from < to) {
                pieces.add(text.substring(from, to));
            }
        }
        return pieces;
    }

    /** No vendor sends half a character. */
    private static int whole(String text, int cut) {
        boolean within =
                cut > 0 && cut < text.length() && Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
        return within ? cut + 1 : cut;
    }
}
