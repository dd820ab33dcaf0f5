package dev.hubgate.firewall.disguise;

/** Finds words in base64, also over lines, and in hexadecimal digits, and writes what they say in their place. */
final class Encoded {

    private static final int SHORTEST = 12;
    /** A line that may go on in the next. */
    private static final int LINE = 40;
    /** How much of what stands before a word is read with it: it may name what the word says. */
    private static final int BEFORE = 40;

    private final String text;
    private final Writer out;
    private int done;

    Encoded(Reading reading, Writer out) {
        text = reading.text();
        this.out = out;
    }

    void write() {
        for (int i = 0; i < text.length(); ) {
            if (!Codec.letter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = run(i);
            if (end - i >= SHORTEST) {
                int last = lines(i, end);
                word(i, last);
                end = last;
            }
            i = end;
        }
    }

    private int run(int from) {
        int at = from;
        while (at < text.length() && Codec.letter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where a word ends that goes on in the next lines. */
    private int lines(int from, int end) {
        int last = end;
        int begin = from;
        while (last - begin >= LINE) {
            int next = last;
            next += next < text.length() && text.charAt(next) == '\r' ? 1 : 0;
            if (next >= text.length() || text.charAt(next) != '\n') {
                return last;
            }
            begin = next + 1;
            int stop = run(begin);
            char after = stop < text.length() ? text.charAt(stop) : '\n';
            if (stop == begin || (after != '\n' && after != '\r' && after != '=')) {
                return last;
            }
            last = stop;
        }
        return last;
    }

    private void word(int from, int end) {
        if (!decode(from, end)) {
            pieces(from, end);
        }
    }

    /** The pieces between signs that base64 may have, and that stand between words too. */
    private void pieces(int from, int end) {
        int begin = from;
        for (int i = from; i <= end; i++) {
            char c = i == end ? '/' : text.charAt(i);
            if (c == '/' || c == '-' || c == '_') {
                if (i - begin >= SHORTEST && i - begin < end - from) {
                    decode(begin, i);
                }
                begin = i + 1;
            }
        }
    }

    private boolean decode(int from, int end) {
        int begin = from + (end - from > 2 && text.charAt(from) == '0' && text.charAt(from + 1) == 'x' ? 2 : 0);
        if (!plausible(begin, end)) {
            return false;
        }
        var said = Codec.text(text.substring(begin, end));
        if (said.isEmpty()) {
            return false;
        }
        int stop = end;
        while (stop < text.length() && stop < end + 2 && text.charAt(stop) == '=') {
            stop++;
        }
        out.gap();
        out.copy(Math.max(done, before(from)), from);
        out.decoded(said, from, stop);
        done = stop;
        return true;
    }

    /** Words have one case, or a capital; what is encoded has digits or mixes both. */
    private boolean plausible(int from, int end) {
        int digits = 0;
        int upper = 0;
        int lower = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
        }
        boolean hex = digits > 2 && upper * lower == 0;
        return hex || (upper > 1 && lower > 0) || (upper > 0 && lower > 0 && digits > 0);
    }

    private int before(int from) {
        int begin = from;
        while (begin > 0 && from - begin < BEFORE && text.charAt(begin - 1) != '\n') {
            begin--;
        }
        while (begin < from && begin > 0 && Codec.letter(text.charAt(begin - 1))) {
            begin++;
        }
        return begin;
    }
}
