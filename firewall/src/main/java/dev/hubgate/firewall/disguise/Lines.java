package dev.hubgate.firewall.disguise;

import java.util.BitSet;

/** Puts together what an end of a line may have cut: numbers, addresses of mail, long keys. */
final class Lines {

    private static final String IN_VALUES = "-._@+/=~";
    private static final String MARGIN = " \t\r>|*#\"+'";
    private static final int WIDEST_MARGIN = 12;
    private static final int WIDEST_GROUP = 8;
    /** How much of a line is read on each side. */
    private static final int SIDE = 100;
    /** The shortest beginning of a key. */
    private static final int KEY = 20;

    private final Reading reading;
    private final String text;
    private final Writer out;
    private final BitSet edges;
    private int done = -1;

    Lines(Reading reading, Writer out, BitSet edges) {
        this.reading = reading;
        this.out = out;
        this.edges = edges;
        text = reading.text();
    }

    void write() {
        int line = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            int left = at - 1;
            while (left > line && at - left < WIDEST_MARGIN && blank(text.charAt(left))) {
                left--;
            }
            int right = at + 1;
            while (right < text.length() && right - at < WIDEST_MARGIN && MARGIN.indexOf(text.charAt(right)) >= 0) {
                right++;
            }
            if (left >= line && right < text.length() && inValue(left) && inValue(right) && cut(left, right)) {
                join(line, left, right);
            }
            line = at + 1;
        }
        finish();
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\\';
    }

    private boolean inValue(int i) {
        char c = text.charAt(i);
        return digit(c) || letter(c) || IN_VALUES.indexOf(c) >= 0;
    }

    private boolean cut(int left, int right) {
        char last = text.charAt(left);
        char first = text.charAt(right);
        int from = left;
        while (from > 0 && left - from < SIDE && inValue(from - 1)) {
            from--;
        }
        int to = right + 1;
        while (to < text.length() && to - right < SIDE && inValue(to)) {
            to++;
        }
        int length = left + 1 - from;
        boolean word = word(right, to);
        if (length >= KEY
                && mixed(from, left + 1)
                && to - right >= 4
                && (mixed(right, to) || length > 2 * KEY)
                && !word) {
            return true;
        }
        if (edges.get(reading.end(left)) || edges.get(reading.start(right))) {
            return false;
        }
        if (has(from, left + 1, '@')) {
            boolean sentence = word && first <= 'Z';
            return !sentence && (last != '.' || !edges.get(reading.start(left)));
        }
        if (has(right, to, '@')) {
            return first != '@' || digit(last) || has(from, left + 1, '.') || has(from, left + 1, '_');
        }
        return (digit(last) || last == '-') && (digit(first) || first == '-') && (digit(last) || digit(first));
    }

    private boolean has(int from, int to, char c) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                return true;
            }
        }
        return false;
    }

    /** A word of prose, or the name of something that is set or called: letters of one case, but perhaps the first. */
    private boolean word(int from, int to) {
        int lower = 0;
        int upper = 0;
        int at = from;
        for (; at < to && (letter(text.charAt(at)) || text.charAt(at) == '_'); at++) {
            lower += text.charAt(at) >= 'a' ? 1 : 0;
            upper += at > from && text.charAt(at) <= 'Z' ? 1 : 0;
        }
        if ((lower > 0 && upper > 0) || at - from < 2) {
            return false;
        }
        if (at == to) {
            return at - from < 16;
        }
        return (text.charAt(at) == '=' && at + 1 < to) || text.charAt(at) == '.';
    }

    /** Letters and digits. */
    private boolean mixed(int from, int to) {
        int digits = 0;
        int letters = 0;
        for (int i = from; i < to; i++) {
            digits += digit(text.charAt(i)) ? 1 : 0;
            letters += letter(text.charAt(i)) ? 1 : 0;
        }
        return digits > 0 && letters > 0;
    }

    private void join(int line, int left, int right) {
        int from = done;
        if (done < line || left - done > 2 * SIDE) {
            int end = finish();
            out.gap();
            from = Math.max(end, Math.max(line, left - SIDE));
        }
        out.copy(Math.min(from, left + 1), left + 1);
        out.seam();
        if (digit(text.charAt(left)) && digit(text.charAt(right)) && betweenGroups(left, right)) {
            out.decoded(" ", left, left + 1);
        }
        done = right;
    }

    /** Whether digits stand in groups, of which none was cut: else it would be as long as its neighbour when put together. */
    private boolean betweenGroups(int left, int right) {
        int before = digits(left, -1);
        int after = digits(right, 1);
        int neighbour = Math.max(group(left - before, -1), group(right + after, 1));
        return neighbour > 0 && before + after != neighbour;
    }

    /** How long the group is behind the blank here; 0 if there is none. */
    private int group(int blank, int step) {
        return blank >= 0 && blank < text.length() && text.charAt(blank) == ' ' ? digits(blank + step, step) : 0;
    }

    private int digits(int from, int step) {
        int i = from;
        while (i >= 0 && i < text.length() && Math.abs(i - from) < WIDEST_GROUP && digit(text.charAt(i))) {
            i += step;
        }
        return Math.abs(i - from);
    }

    /** Writes the rest of the line behind a join; where it ends. */
    private int finish() {
        int end = done;
        while (done >= 0 && end < text.length() && end - done < SIDE && text.charAt(end) != '\n') {
            end++;
        }
        if (done >= 0) {
            out.copy(done, end);
        }
        done = -1;
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
