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

    /** Begin and end of each, one after the other; none is empty, and none begins within a word where there are spaces. */
    static int[] of(String normal) {
        int length = normal.length();
        if (length == 0) {
            return new int[0];
        }
        var pieces = new int[2 * (length / BLOCK + length / (WINDOW / 2) + 4)];
        int count = cut(normal, BLOCK, BLOCK, pieces, 0);
        return Arrays.copyOf(pieces, length > SHORT ? cut(normal, WINDOW, WINDOW / 2, pieces, count) : count);
    }

    private static int cut(String normal, int size, int step, int[] pieces, int count) {
        for (int from = 0; ; from += step) {
            int to = Math.min(normal.length(), from + size);
            pieces[count++] = from == 0 ? 0 : afterSpace(normal, from, size / 4);
            pieces[count++] = to;
            if (to == normal.length()) {
                return count;
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
