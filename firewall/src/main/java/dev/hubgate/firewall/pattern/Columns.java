package dev.hubgate.firewall.pattern;

import java.util.Arrays;

/** Tables with a head: lines with as many separators as the line of words above them. Heads of 64 columns are read. */
final class Columns {
    private static final int MOST = 64;
    private static final int WIDTH = 2048;
    /** The first wins where two are as many. */
    private static final String SEPARATORS = ",\t|;";

    private final Tokens tokens;
    private final String text;
    private final int[] lineStarts;
    private final int[] heads;
    private final char[] separators;
    private final int[] counts = new int[SEPARATORS.length()];
    private final long[] columnCues = new long[MOST];
    private int readHead = -1;
    private int readLine = -1;
    /** Up to where columns were counted on that line, and how many there were. */
    private int readPlace;

    private int column;

    Columns(Tokens tokens) {
        this.tokens = tokens;
        text = tokens.text();
        lineStarts = lines(text);
        heads = new int[lineStarts.length];
        separators = new char[lineStarts.length];
        int before = 0;
        for (int line = 0; line < lineStarts.length; line++) {
            int start = lineStarts[line];
            int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
            count(start, end);
            boolean table = line > 0 && heads[line - 1] >= 0;
            char separator = table ? separators[line - 1] : separator();
            int count = counts[SEPARATORS.indexOf(separator)];
            boolean goesOn = table && count == before;
            boolean head = !goesOn && count > 0 && count < MOST && end - start < WIDTH && words(start, end);
            heads[line] = goesOn ? heads[line - 1] : head ? line : -1;
            separators[line] = separator;
            before = count;
        }
    }

    private static int[] lines(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private void count(int start, int end) {
        Arrays.fill(counts, 0);
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case ',' -> counts[0]++;
                case '\t' -> counts[1]++;
                case '|' -> counts[2]++;
                case ';' -> counts[3]++;
                default -> {}
            }
        }
    }

    private char separator() {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** Whether a line is short names alone, one of them with a cue. */
    private boolean words(int start, int end) {
        boolean cue = false;
        for (int token = tokens.from(start); token < tokens.count() && tokens.start(token) < end; token++) {
            if (tokens.kind(token) == Tokens.DIGITS || tokens.length(token) > 30) {
                return false;
            }
            cue |= tokens.cues(token) != 0;
        }
        return cue;
    }

    /** The cues in the head of the column that a place on a line stands in. */
    long cues(int place, int line) {
        if (line >= heads.length || heads[line] < 0 || heads[line] == line || place - lineStarts[line] > WIDTH) {
            return 0;
        }
        if (heads[line] != readHead) {
            readHead = heads[line];
            head(lineStarts[readHead], lineStarts[readHead + 1], separators[readHead]);
        }
        if (line != readLine || place < readPlace) {
            readLine = line;
            readPlace = lineStarts[line];
            column = 0;
        }
        for (char separator = separators[line]; readPlace < place; readPlace++) {
            column += text.charAt(readPlace) == separator ? 1 : 0;
        }
        return column < MOST ? columnCues[column] : 0;
    }

    /** Reads the cues of all columns of a head at once: it is asked for again and again. */
    private void head(int from, int end, char separator) {
        Arrays.fill(columnCues, 0);
        int at = from;
        int columns = 0;
        for (int token = tokens.from(from); token < tokens.count() && tokens.start(token) < end; token++) {
            for (; at < tokens.start(token); at++) {
                columns += text.charAt(at) == separator ? 1 : 0;
            }
            columnCues[columns] |= tokens.cues(token);
        }
    }
}
