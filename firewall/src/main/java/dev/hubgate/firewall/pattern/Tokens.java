package dev.hubgate.firewall.pattern;

import java.util.Arrays;

/** A text cut into runs of letters and digits, each with its kind, its line and the cues it gives. One pass makes it. */
final class Tokens {
    static final byte DIGITS = 1;
    static final byte LETTERS = 2;
    static final byte MIXED = 3;
    private static final int BEFORE = 6;
    private static final int AFTER = 3;

    private final String text;
    private int count;
    private int[] starts;
    private int[] ends;
    private int[] lines;
    private byte[] kinds;
    private long[] cues;
    private int[] marks = new int[16];
    private int markCount;
    private Columns columns;
    private Rows rows;

    Tokens(String text) {
        this.text = text;
        int guess = text.length() / 4 + 8;
        starts = new int[guess];
        ends = new int[guess];
        lines = new int[guess];
        kinds = new byte[guess];
        cues = new long[guess];
        cut();
    }

    private void cut() {
        int line = 0;
        int length = text.length();
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            if (!Characters.word(c)) {
                line += c == '\n' ? 1 : 0;
                if (c == '@' || c == ':') {
                    remember(i);
                }
                i++;
                continue;
            }
            int start = i;
            int kind = 0;
            long hash = CueTable.SEED;
            for (; i < length && Characters.word(text.charAt(i)); i++) {
                c = text.charAt(i);
                kind |= Characters.digit(c) ? DIGITS : LETTERS;
                hash = CueTable.next(hash, Characters.lower(c));
            }
            add(start, i, line, (byte) kind, kind == DIGITS ? 0 : CueTable.bits(hash));
        }
    }

    private void add(int start, int end, int line, byte kind, long bits) {
        if (count == starts.length) {
            int more = count * 2;
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            lines = Arrays.copyOf(lines, more);
            kinds = Arrays.copyOf(kinds, more);
            cues = Arrays.copyOf(cues, more);
        }
        starts[count] = start;
        ends[count] = end;
        lines[count] = line;
        kinds[count] = kind;
        cues[count++] = bits;
    }

    private void remember(int at) {
        if (markCount == marks.length) {
            marks = Arrays.copyOf(marks, markCount * 2);
        }
        marks[markCount++] = at;
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    int length(int token) {
        return ends[token] - starts[token];
    }

    byte kind(int token) {
        return kinds[token];
    }

    int line(int token) {
        return lines[token];
    }

    boolean gives(int token, Cue cue) {
        return (cues[token] & cue.bit()) != 0;
    }

    long cues(int token) {
        return cues[token];
    }

    /** How many signs like @ and : there are. */
    int marks() {
        return markCount;
    }

    int mark(int index) {
        return marks[index];
    }

    /** The first token that begins at or after a place. */
    int from(int place) {
        int found = Arrays.binarySearch(starts, 0, count, place);
        return found < 0 ? -found - 1 : found;
    }

    /**
     * How many tokens lie between a stretch and the nearest of some cues, or -1: six before it on this line or the one
     * above unless a cue that names another kind of number is nearer, or three behind it on the same line, or in the
     * head of its column.
     */
    int distance(int start, int end, long wanted) {
        int first = from(start);
        int line = first < count ? lines[first] : 0;
        for (int i = first - 1; i >= 0 && i >= first - BEFORE && lines[i] >= line - 1; i--) {
            if ((cues[i] & wanted) != 0) {
                return first - 1 - i;
            }
            if ((cues[i] & Cue.NAMING) != 0) {
                break;
            }
        }
        int behind = from(end);
        for (int i = behind; i < count && i < behind + AFTER && lines[i] == line; i++) {
            if ((cues[i] & wanted) != 0) {
                return i - behind + 2;
            }
        }
        return (heads(start, line) & wanted) != 0 ? 0 : -1;
    }

    /** The cues in the head of the column that a token stands in. */
    long heads(int token) {
        return heads(starts[token], lines[token]);
    }

    private long heads(int place, int line) {
        if (columns == null) {
            columns = new Columns(this);
            rows = new Rows(this);
        }
        return columns.cues(place, line) | rows.cues(place);
    }
}
