package dev.hubgate.gateway.openai;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;

/** Bytes of a piece while it is put together, to be emptied and used again for the next. Belongs to one stream. */
final class Piece {

    private static final int USUAL_BYTES = 512;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    Piece clear() {
        length = 0;
        return this;
    }

    Piece add(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** JSON as it is. */
    Piece add(String json) {
        reserve(json.length());
        int plain = plain(json, (char) 0);
        return plain == json.length() ? this : add(json.substring(plain).getBytes(StandardCharsets.UTF_8));
    }

    Piece number(int number) {
        return add(Integer.toString(number));
    }

    /** Text as a JSON string, in its quotes. */
    Piece quote(String text) {
        reserve(text.length() + 2);
        bytes[length++] = '"';
        int plain = plain(text, ' ');
        if (plain < text.length()) {
            var quoted = new StringBuilder();
            JsonStringEncoder.getInstance().quoteAsString(text.substring(plain), quoted);
            add(quoted.toString().getBytes(StandardCharsets.UTF_8));
            reserve(1);
        }
        bytes[length++] = '"';
        return this;
    }

    /** Takes what is ASCII and needs no quoting, up to the first character that is not or does. @return where that is */
    private int plain(String text, char least) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c < least || (least > 0 && (c == '"' || c == '\\'))) {
                return i;
            }
            bytes[length++] = (byte) c;
        }
        return text.length();
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    boolean endsWith(char last) {
        return length > 0 && bytes[length - 1] == last;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
