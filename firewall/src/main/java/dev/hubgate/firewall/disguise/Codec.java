package dev.hubgate.firewall.disguise;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Words of base64 and of hexadecimal digits, and the text that they may be. Nothing is refused. */
public final class Codec {

    private static final double TEXT = 0.9;
    private static final int QUICK = 48;

    private static final boolean[] LETTERS = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"
                .chars()
                .forEach(c -> LETTERS[c] = true);
    }

    private Codec() {}

    /** Whether a character may be in a word of base64, of either alphabet. */
    public static boolean letter(char c) {
        return c < LETTERS.length && LETTERS[c];
    }

    public static boolean isHex(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80 || Character.digit(word.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** What a word says, in hexadecimal digits or in base64; empty where that is no text, which a long word's beginning tells. */
    public static String text(String word) {
        boolean hex = isHex(word);
        if (word.length() > 4 * QUICK
                && text(bytes(word.substring(0, QUICK), hex)).isEmpty()) {
            return "";
        }
        return text(bytes(word, hex));
    }

    private static byte[] bytes(String word, boolean hex) {
        return hex ? hex(word) : base64(word);
    }

    private static byte[] hex(String word) {
        var bytes = new byte[word.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] =
                    (byte) (Character.digit(word.charAt(2 * i), 16) * 16 + Character.digit(word.charAt(2 * i + 1), 16));
        }
        return bytes;
    }

    /** Of the letters only, a last group that is cut left out. */
    private static byte[] base64(String word) {
        var letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (letter(c)) {
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
        boolean wide = bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0;
        var text = new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        int readable = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            readable += (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t' || Character.isLetter(c) ? 1 : 0;
        }
        return readable < TEXT * text.length() || text.isBlank() ? "" : text;
    }
}
