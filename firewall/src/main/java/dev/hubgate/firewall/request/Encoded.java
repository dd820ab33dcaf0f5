package dev.hubgate.firewall.request;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Bytes in a string.
 *
 * @param mediaType what they are said to be; empty if nothing is said
 * @param data base64, or percent-encoded text
 */
record Encoded(String mediaType, String data, boolean base64) {

    private static final String TEXT = "text/plain";
    /** Of so many characters of a text, one may be none: what is compressed or encrypted has far more. */
    private static final int MOST_STRANGE = 12;

    private static final int LONGEST_HEAD = 256;

    /** Of bytes, or of a text; people too begin with "Data:" and go on with a comma. */
    private static final Pattern HEAD = Pattern.compile(
            "(?is)data:(?:(?<loose>.*?)(?<base64>;\\s*base64\\s*),|(?<strict>(?:[\\w.+-]+/[\\w.+-]+)?(?:;[^;,\\s]*)*),)");

    /** Of a data URL; null if it is none. Where bytes are said to follow, its head is read as loosely as anybody may read it. */
    static Encoded ofUrl(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        if (!text.regionMatches(true, start, "data:", 0, 5)) {
            return null;
        }
        var head = HEAD.matcher(text).region(start, Math.min(text.length(), start + LONGEST_HEAD));
        if (!head.lookingAt()) {
            return null;
        }
        boolean base64 = head.group("base64") != null;
        var said = head.group(base64 ? "loose" : "strict").toLowerCase(Locale.ROOT);
        var type = said.split("[;,]", 2)[0].strip();
        return new Encoded(type.isEmpty() ? TEXT : type, text.substring(head.end()), base64);
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

    /** The bytes that somebody gets who passes over what does not belong there. */
    byte[] loose() {
        var letters = new StringBuilder(data.length());
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '-' || c == '_') {
                letters.append(c == '-' ? '+' : '/');
            } else if (c == '+' || c == '/' || (c < 128 && Character.isLetterOrDigit(c))) {
                letters.append(c);
            }
        }
        if (letters.length() % 4 == 1) {
            letters.setLength(letters.length() - 1); // a single letter makes no byte
        }
        return Base64.getDecoder().decode(letters.toString());
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
        var text = new String(bytes, StandardCharsets.UTF_8);
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            strange += c == '\ufffd' || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') ? 1 : 0;
        }
        return strange > text.length() / MOST_STRANGE ? null : text;
    }

    /** Without the data. */
    @Override
    public String toString() {
        return "Encoded[" + mediaType + "]";
    }
}
