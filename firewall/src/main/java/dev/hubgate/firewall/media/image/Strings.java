package dev.hubgate.firewall.media.image;

import java.nio.charset.StandardCharsets;

/** Collects what reads as text among bytes of any kind. What is too much is not taken, but told. */
final class Strings {

    private static final int MOST = 100_000;
    private static final int SHORTEST = 6;

    private final StringBuilder text = new StringBuilder();
    private boolean more;

    /** Takes the texts out of some bytes: runs of printable characters, one byte or two bytes each. */
    void add(byte[] bytes, int from, int to) {
        runs(bytes, from, to, 1);
        // Windows writes titles and authors into photos in two bytes each.
        runs(bytes, from, to, 2);
        runs(bytes, from + 1, to, 2);
    }

    private void runs(byte[] bytes, int from, int to, int step) {
        int start = from;
        for (int i = from; i < to; i += step) {
            boolean last = i + step >= to;
            boolean in = printable(bytes, i, step) && (step == 1 || (i + 1 < to && bytes[i + 1] == 0));
            if (!in || last) {
                int end = in ? i + step : i;
                if ((end - start) / step >= SHORTEST) {
                    take(bytes, start, end, step);
                }
                start = i + step;
            }
        }
    }

    private void take(byte[] bytes, int start, int end, int step) {
        if (text.length() + (end - start) / step > MOST) {
            more = true;
            return;
        }
        text.append(
                step == 1
                        ? new String(bytes, start, end - start, StandardCharsets.UTF_8)
                        : new String(bytes, start, end - start, StandardCharsets.UTF_16LE));
        text.append('\n');
    }

    private static boolean printable(byte[] bytes, int i, int step) {
        byte b = bytes[i];
        if (b < 0) {
            return step == 1 && (leads(bytes, i) || (i > 0 && leads(bytes, i - 1)));
        }
        return (b >= ' ' && b != 127) || b == '\t' || b == '\n' || b == '\r';
    }

    /** Whether a letter of two bytes begins here, such as an umlaut. Longer ones are too often mere noise. */
    private static boolean leads(byte[] bytes, int i) {
        int first = Byte.toUnsignedInt(bytes[i]);
        return first >= 0xC2 && first <= 0xDF && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80;
    }

    /** Something here was not looked at. */
    void leave() {
        more = true;
    }

    boolean more() {
        return more;
    }

    String text() {
        return text.toString();
    }
}
