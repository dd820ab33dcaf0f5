package dev.hubgate.firewall.text;

import dev.hubgate.firewall.disguise.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a long text that is looked at by itself, with some of what is around it.
 *
 * @param from where in the piece begin the places that are its own
 * @param to where they end; what begins later is another's
 */
record Segment(Reading reading, int from, int to) {

    private static final int SIZE = 32 * 1024;
    private static final int BEFORE = 512;
    private static final int BEHIND = 2048;
    /** How far back a better place for a cut is looked for. */
    private static final int BACK = 4096;
    /** The longest line that may be the head of a table. */
    private static final int HEAD = 512;

    /**
     * The pieces of a text, in their order: one for most.
     *
     * @param label what stands before the first
     */
    static List<Segment> of(Reading whole, String label) {
        var text = whole.text();
        var segments = new ArrayList<Segment>();
        var head = label;
        int table = 0;
        for (int from = 0; from < text.length() || segments.isEmpty(); ) {
            int to = text.length() - from <= SIZE + BACK ? text.length() : cut(text, from + SIZE);
            int begin = from == 0 ? 0 : blank(text, from - BEFORE, from);
            int end = to == text.length() ? to : blank(text, Math.min(text.length(), to + BEHIND), text.length());
            int own = head.length() + from - begin;
            segments.add(new Segment(Reading.Part.of(whole, head, begin, end), from == 0 ? 0 : own, own + to - from));
            int paragraph = text.lastIndexOf("\n\n", to - 1);
            table = paragraph >= from ? paragraph + 2 : table;
            head = head(text, table);
            from = to;
        }
        return segments;
    }

    /** The first line of a table that a cut goes through. */
    private static String head(String text, int table) {
        int end = text.indexOf('\n', table);
        boolean is = end > table && end - table <= HEAD && separators(text, table, end) > 1;
        return is ? text.substring(table, end + 1) : "";
    }

    private static int separators(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            count += c == ',' || c == ';' || c == '\t' || c == '|' ? 1 : 0;
        }
        return count;
    }

    /** A place not far before where values hardly go on: between paragraphs, lines, or words. */
    private static int cut(String text, int at) {
        for (var between : new String[] {"\n\n", "\n", " "}) {
            int found = text.lastIndexOf(between, at - 1);
            if (found > at - BACK) {
                return found + between.length();
            }
        }
        return whole(text, at);
    }

    /** The first place behind a blank in a stretch, or its begin. */
    private static int blank(String text, int from, int to) {
        for (int i = from; i < Math.min(to, from + BEFORE); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return whole(text, from);
    }

    private static int whole(String text, int at) {
        boolean splits = at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
        return splits ? at + 1 : at;
    }
}
