package dev.hubgate.firewall.injection;

import java.util.Arrays;

/**
 * The pieces of a text that are looked at each on its own, so that a payload in a long document is not thinned out: blocks of
 * some pages, and windows of some lines that lie half over the next.
 */
final class Windows {

    /** The longest piece, in characters. */
    static final int BLOCK = 4000;

    /** The length of the short ones. */
    static final int WINDOW = 280;

    /** A text not longer than this is a window of its own. */
    private static final int SHORT = 420;

    private Windows() {}

    /** Begin and end of each block, one after the other; none is empty, and none begins within a word where there are spaces. */
    static int[] blocks(String normal) {
        return normal.isEmpty() ? new int[0] : cut(normal, BLOCK, BLOCK);
    }

    /** The same for windows; a short text has none. */
    static int[] windows(String normal) {
        return normal.length() > SHORT ? cut(normal, WINDOW, WINDOW / 2) : new int[0];
    }

    private static int[] cut(String normal, int size, int step) {
        var pieces = new int[2 * (normal.length() / step + 1)];
        int count = 0;
        for (int from = 0; ; from += step) {
            int to = Math.min(normal.length(), from + size);
            pieces[count++] = from == 0 ? 0 : afterSpace(normal, from, size / 4);
            pieces[count++] = to;
            if (to == normal.length()) {
                return Arrays.copyOf(pieces, count);
            }
        }
    }

    private static int afterSpace(String normal, int from, int within) {
        int end = Math.min(normal.length(), from + within) - 1;
        for (int i = from; i < end; i++) {
            if (normal.charAt(i) == ' ') {
                return i + 1;
            }
        }
        return from;
    }
}
