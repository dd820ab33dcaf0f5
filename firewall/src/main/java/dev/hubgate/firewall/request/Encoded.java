package dev.hubgate.firewall.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Bytes in a string.
 *
 * @param mediaType what they are said to be; empty if nothing is said
 * @param data base64, or percent-encoded text
 */
record Encoded(String mediaType, String data, boolean base64) {

    private static final String TEXT = "text/plain";
    private static final String BASE64 = ";base64";
    private static final int LONGEST_HEAD = 256;
    /** No type has so many. */
    private static final int MANY_DIGITS = 6;

    /** Of a data URL; null if it is none. */
    static Encoded ofUrl(String text) {
        if (!text.regionMatches(true, 0, "data:", 0, 5)) {
            return null;
        }
        int comma = text.indexOf(',', 5);
        if (comma < 0 || comma > LONGEST_HEAD) {
            return null;
        }
        var head = text.substring(5, comma).toLowerCase(Locale.ROOT);
        boolean base64 = head.endsWith(BASE64);
        int end = head.indexOf(';');
        var type = (end < 0 ? head : head.substring(0, end)).strip();
        if (!base64 && !isHead(head)) {
            return null; // a sentence that begins so
        }
        return new Encoded(type.isEmpty() ? TEXT : type, text.substring(comma + 1), base64);
    }

    /** What a data URL says before its data, if that may be more than the type of it; else empty. */
    static String besideType(String url) {
        var head = url.substring(5, url.indexOf(',', 5));
        boolean ends = head.regionMatches(true, head.length() - BASE64.length(), BASE64, 0, BASE64.length());
        var type = ends ? head.substring(0, head.length() - BASE64.length()) : head;
        return isHead(type)
                        && type.indexOf(';') < 0
                        && type.chars().filter(Character::isDigit).count() < MANY_DIGITS
                ? ""
                : type;
    }

    /** Whether this has the form of a type with its parameters. */
    private static boolean isHead(String head) {
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c <= ' ' || c >= 127) {
                return false;
            }
        }
        return head.isEmpty() || head.charAt(0) == ';' || head.indexOf('/') > 0;
    }

    /** A data URL of bytes. */
    static String url(String mediaType, byte[] bytes) {
        return "data:" + mediaType + ";base64," + base64(bytes);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @return null if they are not encoded as they should be */
    byte[] bytes() {
        try {
            return base64 ? strict(data) : percent(data);
        } catch (IllegalArgumentException e) {
            return null; // its message would quote the data
        }
    }

    /** How many bytes there are about, before they are decoded. */
    long size() {
        return base64 ? data.length() / 4L * 3 : data.length();
    }

    private static byte[] strict(String data) {
        boolean url = data.indexOf('-') >= 0 || data.indexOf('_') >= 0;
        var decoder = url ? Base64.getUrlDecoder() : Base64.getDecoder();
        return decoder.decode(withoutSpace(data));
    }

    private static String withoutSpace(String data) {
        int at = 0;
        while (at < data.length() && data.charAt(at) > ' ') {
            at++;
        }
        if (at == data.length()) {
            return data;
        }
        var rest = new StringBuilder(data.length());
        for (int i = 0; i < data.length(); i++) {
            if (data.charAt(i) > ' ') {
                rest.append(data.charAt(i));
            }
        }
        return rest.toString();
    }

    private static byte[] percent(String data) {
        var bytes = data.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == (byte) 37 ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (bytes[i] == '%' && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    /** What bytes say if they are text after all, whatever they are said to be; null if they are not. */
    static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return null;
            }
        }
        return text;
    }

    /** Without the data. */
    @Override
    public String toString() {
        return "Encoded[" + mediaType + "]";
    }
}
