package dev.hubgate.firewall.pattern;

import java.util.Arrays;

/** Tables with a head: lines with as many separators as the line of words above them. Heads of 64 columns are read. */
final class Columns {
    private static final int MOST = 64;
    private static final int WIDTH = 2048;

    private final Tokens tokens;
    private final String text;
    private final int[] lineStarts;
    private final int[] heads;
    private final char[] separators;

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
            char separator = line > 0 && heads[line - 1] >= 0 ? separators[line - 1] : separator(start, end);
            int count = count(start, end, separator);
            boolean goesOn = line > 0 && heads[line - 1] >= 0 && count == before;
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

    private char separator(int start, int end) {
        char best = ',';
        for (char c : new char[] {'\t', '|', ';'}) {
            best = count(start, end, c) > count(start, end, best) ? c : best;
        }
        return best;
    }

    private int count(int start, int end, char separator) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += text.charAt(i) == separator ? 1 : 0;
        }
        return count;
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

    private int next(int from, int end, char separator) {
        int at = from;
        while (at < end && text.charAt(at) != separator) {
            at++;
        }
        return at;
    }

    /** The cues in the head of the column that a place on a line stands in. */
    long cues(int place, int line) {
        if (line >= heads.length || heads[line] < 0 || heads[line] == line || place - lineStarts[line] > WIDTH) {
            return 0;
        }
        char separator = separators[line];
        int column = count(lineStarts[line], place, separator);
        int from = lineStarts[heads[line]];
        int end = lineStarts[heads[line] + 1];
        for (int i = 0; i < column && from < end; from++) {
            i += text.charAt(from) == separator ? 1 : 0;
        }
        int until = next(from, end, separator);
        long cues = 0;
        for (int token = tokens.from(from); token < tokens.count() && tokens.start(token) < until; token++) {
            cues |= tokens.cues(token);
        }
        return cues;
    }
}
