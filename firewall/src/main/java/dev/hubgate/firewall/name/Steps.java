package dev.hubgate.firewall.name;

/**
 * What it costs to go from tag to tag, so that the best way is found without asking: scores are held sixteenfold, with the tag they
 * came from in the low bits, the first one being the greatest. The tags before are those of {@link Tag}, all nine.
 */
final class Steps {

    /** Less than any way that may be taken. */
    static final int OUT = Integer.MIN_VALUE / 4;

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;
    /** Greater than the mark of any tag. */
    private static final long NOWHERE = ((long) OUT << BITS) + MASK;

    /** To each tag in turn, from all. */
    private final long[] into = new long[Tag.COUNT * Tag.COUNT];

    private final int[] from;

    Steps(int[] steps) {
        from = steps;
        for (var s = 0; s < Tag.COUNT; s++) {
            for (var t = 0; t < Tag.COUNT; t++) {
                into[t * Tag.COUNT + s] = ((long) steps[s * Tag.COUNT + t] << BITS) + Tag.COUNT - s;
            }
        }
    }

    static int score(long held) {
        return (int) (held >> BITS);
    }

    /** The tag that a score came from; none where there is no way. */
    static byte origin(long held) {
        var mark = (int) held & MASK;
        return (byte) (mark == MASK ? Tag.NONE : Tag.COUNT - mark);
    }

    /** The best way to a tag that may follow any other. */
    long any(int[] scores, int at, int tag) {
        var row = tag * Tag.COUNT;
        var one = Math.max(way(scores, at, row, 0), way(scores, at, row, 1));
        var two = Math.max(way(scores, at, row, 2), way(scores, at, row, 3));
        var three = Math.max(way(scores, at, row, 4), way(scores, at, row, 5));
        var four = Math.max(way(scores, at, row, 6), way(scores, at, row, 7));
        return Math.max(
                NOWHERE, Math.max(way(scores, at, row, 8), Math.max(Math.max(one, two), Math.max(three, four))));
    }

    /** The best way to the inside of a type: from its begin or from itself. */
    long inside(int[] scores, int at, int tag) {
        var row = tag * Tag.COUNT;
        return Math.max(NOWHERE, Math.max(way(scores, at, row, tag - 1), way(scores, at, row, tag)));
    }

    private long way(int[] scores, int at, int row, int s) {
        return ((long) scores[at + s] << BITS) + into[row + s];
    }

    /** The best score from a tag on: to none, to any begin, or to the inside of its type. */
    int back(int[] scores, int at, int tag) {
        var row = tag * Tag.COUNT;
        var own = tag == Tag.NONE ? OUT : step(scores, at, row, (tag + 1) & ~1);
        var one = Math.max(step(scores, at, row, 1), step(scores, at, row, 3));
        var two = Math.max(step(scores, at, row, 5), step(scores, at, row, 7));
        return Math.max(Math.max(own, OUT), Math.max(step(scores, at, row, 0), Math.max(one, two)));
    }

    private int step(int[] scores, int at, int row, int s) {
        return scores[at + s] + from[row + s];
    }
}
