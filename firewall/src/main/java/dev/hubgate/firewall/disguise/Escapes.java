package dev.hubgate.firewall.disguise;

import java.nio.charset.StandardCharsets;

/**
 * Writes stretches around escaped characters without the escapes: percent signs of addresses, entities of HTML, backslashes of
 * programs, equals signs of mail.
 */
final class Escapes {

    /** How much around an escape is read with it. */
    private static final int AROUND = 100;

    private final String text;
    private final Writer out;
    private final Escape escape;
    private int done;

    Escapes(Reading reading, Writer out) {
        text = reading.text();
        this.out = out;
        escape = new Escape(text);
    }

    void write() {
        int until = -1;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            boolean is = (c == '%' || c == '&' || c == '\\' || c == '=') && escape.at(i);
            if (!is && i >= until) {
                i++;
                continue;
            }
            if (!is) {
                out.put(c, i, ++i);
                done = i;
                continue;
            }
            if (until < 0 || i > until) {
                out.gap();
                out.copy(Math.max(done, back(i)), i);
            }
            if (c == '%' || c == '=') {
                i = bytes(i, c);
            } else {
                out.decoded(escape.character(), i, escape.end());
                i = escape.end();
            }
            if (Character.isWhitespace(out.at(out.length() - 1))) {
                out.seam();
            }
            done = i;
            until = ahead(i);
        }
    }

    /** Bytes that stand together make characters together. */
    private int bytes(int from, char sign) {
        int count = 0;
        int end = from;
        var bytes = new byte[4];
        while (count < 4 && end < text.length() && text.charAt(end) == sign && escape.at(end)) {
            bytes[count++] = (byte) escape.value();
            end = escape.end();
            if (count == length(bytes[0])) {
                break;
            }
        }
        out.decoded(new String(bytes, 0, count, StandardCharsets.UTF_8), from, end);
        return end;
    }

    private static int length(byte first) {
        int bits = first & 0xff;
        return bits < 0xc0 ? 1 : bits < 0xe0 ? 2 : bits < 0xf0 ? 3 : 4;
    }

    private int back(int from) {
        int begin = Math.max(0, from - AROUND);
        while (begin > 0 && begin < from && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin++;
        }
        return begin == from ? Math.max(0, from - AROUND) : begin;
    }

    private int ahead(int from) {
        int end = Math.min(text.length(), from + AROUND);
        int begin = end;
        while (begin < text.length() && begin > from && !Character.isWhitespace(text.charAt(begin))) {
            begin--;
        }
        return begin == from ? end : begin;
    }
}
