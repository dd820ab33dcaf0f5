package dev.hubgate.firewall.pattern;

import java.util.Arrays;

/** What the columns of an INSERT say of the values in its rows. One pass finds them; heads of 64 columns are read. */
final class Rows {
    private static final int MOST = 64;
    private static final int HEAD = 2048;

    private final Tokens tokens;
    private final String text;
    private final long[] head = new long[MOST];
    private int[] starts = new int[16];
    private long[] cues = new long[16];
    private int count;

    Rows(Tokens tokens) {
        this.tokens = tokens;
        text = tokens.text();
        int done = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            if (start >= done
                    && tokens.length(token) == 6
                    && Characters.begins(text, start, "values")
                    && readHead(token, done)) {
                done = readRows(tokens.end(token));
            }
        }
    }

    /** The cues of the column whose value a place belongs to. */
    long cues(int place) {
        if (count == 0) {
            return 0;
        }
        int found = Arrays.binarySearch(starts, 0, count, place);
        int field = found < 0 ? -found - 2 : found;
        return field < 0 ? 0 : cues[field];
    }

    private boolean readHead(int values, int from) {
        int close = blanks(tokens.start(values) - 1, -1);
        if (Characters.at(text, close) != ')') {
            return false;
        }
        int open = close - 1;
        while (open > from && close - open < HEAD && text.charAt(open) != '(' && text.charAt(open) != ')') {
            open--;
        }
        if (Characters.at(text, open) != '(') {
            return false;
        }
        Arrays.fill(head, 0);
        int column = 0;
        int token = tokens.from(open);
        for (int at = open; at < close && column < MOST; at++) {
            column += text.charAt(at) == ',' ? 1 : 0;
            if (token < values && at == tokens.start(token)) {
                head[Math.min(column, MOST - 1)] |= tokens.cues(token++);
            }
        }
        return true;
    }

    /** Reads rows in brackets with commas between them; says where they end. */
    private int readRows(int from) {
        int at = blanks(from, 1);
        while (Characters.at(text, at) == '(') {
            at = readRow(at + 1);
            at = blanks(at, 1);
            if (Characters.at(text, at) == ',') {
                at = blanks(at + 1, 1);
            }
        }
        return at;
    }

    private int readRow(int from) {
        int column = 0;
        int depth = 0;
        char quote = 0;
        add(from, head[0]);
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                at += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                add(at, 0);
                return at + 1;
            } else if (c == ',' && depth == 0) {
                column++;
                add(at + 1, column < MOST ? head[column] : 0);
            }
        }
        return text.length();
    }

    private int blanks(int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at += step;
        }
        return at;
    }

    private void add(int start, long bits) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            cues = Arrays.copyOf(cues, count * 2);
        }
        starts[count] = start;
        cues[count++] = bits;
    }
}
