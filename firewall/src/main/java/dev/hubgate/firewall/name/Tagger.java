package dev.hubgate.firewall.name;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds the best tags of one window, and by how much they beat the others. It has memory of its own: one per thread. */
final class Tagger {

    private static final int OUT = Steps.OUT;
    /** More than any line of reasoning weighs. */
    private static final int FORBIDDEN = 1 << 20;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Makes of eight signed bytes eight that are not, each 128 more. */
    private static final long LIFT = 0x8080808080808080L;

    private static final int LIFTED = 128;
    /** Every second byte, so that sums of {@link Features#KINDS} have room. */
    private static final long LANES = 0x00FF00FF00FF00FFL;

    private final Weights weights;
    private final Features features;
    private final Steps steps;
    private final int[] rows = new int[Features.KINDS];
    private final int[] masks = new int[Features.KINDS];
    private final int[] emitted = new int[Tokens.MOST * Tag.COUNT];
    private final int[] forward = new int[Tokens.MOST * Tag.COUNT];
    private final int[] backward = new int[Tokens.MOST * Tag.COUNT];
    private final byte[] origin = new byte[Tokens.MOST * Tag.COUNT];
    private final int[] best = new int[Tokens.MOST];
    private boolean returned;
    private int count;

    Tagger(Weights weights) {
        this.weights = weights;
        features = new Features(weights.gazetteer());
        steps = new Steps(weights.steps());
    }

    /** The tags of the window; the array is used again. */
    int[] tag(Tokens tokens) {
        features.look(tokens);
        count = tokens.count;
        returned = false;
        for (var i = 0; i < count; i++) {
            emit(i);
            if (tokens.breaks[i] > 0) {
                forbid(i);
            }
            if (i == 0) {
                begin();
            } else {
                step(i);
            }
        }
        var tag = 0;
        for (var t = 1; t < Tag.COUNT && count > 0; t++) {
            if (forward[(count - 1) * Tag.COUNT + t] > forward[(count - 1) * Tag.COUNT + tag]) {
                tag = t;
            }
        }
        for (var i = count - 1; i >= 0; i--) {
            best[i] = tag;
            tag = origin[i * Tag.COUNT + tag];
        }
        return best;
    }

    /** Leaves no trace of a text. */
    void clear() {
        features.clear();
        Arrays.fill(rows, 0);
    }

    /** Adds up the rows of all that is known of a word: of each the first eight bytes at once, in two times four lanes. */
    private void emit(int i) {
        features.rows(i, rows, masks);
        var learned = weights.buckets();
        var even = 0L;
        var odd = 0L;
        var ninth = 0;
        var known = 0;
        for (var kind = 0; kind < Features.KINDS; kind++) {
            var row = rows[kind];
            var mask = masks[kind];
            var eight = ((long) EIGHT.get(learned, row) ^ LIFT) & mask;
            even += eight & LANES;
            odd += (eight >>> 8) & LANES;
            ninth += learned[row + 8] & mask;
            known -= mask;
        }
        var at = i * Tag.COUNT;
        for (var t = 0; t < 8; t += 2) {
            emitted[at + t] = (int) ((even >>> (8 * t)) & 0xFFFF) - LIFTED * known;
            emitted[at + t + 1] = (int) ((odd >>> (8 * t)) & 0xFFFF) - LIFTED * known;
        }
        emitted[at + 8] = ninth;
    }

    private void forbid(int i) {
        for (var t = 0; t < Tag.COUNT; t++) {
            if (Tag.staysInLine(t)) {
                emitted[i * Tag.COUNT + t] -= FORBIDDEN;
            }
        }
    }

    private void begin() {
        for (var t = 0; t < Tag.COUNT; t++) {
            var most = Tag.inside(t) ? OUT : weights.steps()[t];
            forward[t] = Math.max(OUT, most + emitted[t]);
            origin[t] = Tag.NONE;
        }
    }

    /** Of two tags that lead to the same score, the first is taken. */
    private void step(int i) {
        var at = i * Tag.COUNT;
        var last = at - Tag.COUNT;
        for (var t = 0; t < Tag.COUNT; t++) {
            var most = Tag.inside(t) ? steps.inside(forward, last, t) : steps.any(forward, last, t);
            forward[at + t] = Math.max(OUT, Steps.score(most) + emitted[at + t]);
            origin[at + t] = Steps.origin(most);
        }
    }

    /** The way back, wanted only where something was found. */
    private void back() {
        Arrays.fill(backward, (count - 1) * Tag.COUNT, count * Tag.COUNT, 0);
        for (var i = count - 2; i >= 0; i--) {
            var next = (i + 1) * Tag.COUNT;
            // what is emitted is not needed alone any more
            for (var s = 0; s < Tag.COUNT; s++) {
                emitted[next + s] += backward[next + s];
            }
            for (var t = 0; t < Tag.COUNT; t++) {
                backward[i * Tag.COUNT + t] = steps.back(emitted, next, t);
            }
        }
        returned = true;
    }

    /**
     * By how much the best tags, where these words are of the type of this tag, beat the best ones where they are not, on average
     * over the words; in the units of the training. Less than 0 for what was not chosen.
     */
    double margin(int from, int to, int tag) {
        if (!returned) {
            back();
        }
        var sum = 0L;
        for (var i = from; i < to; i++) {
            var same = OUT;
            var other = OUT;
            for (var t = 0; t < Tag.COUNT; t++) {
                var score = through(i, t);
                if (Tag.same(t, tag)) {
                    same = Math.max(same, score);
                } else {
                    other = Math.max(other, score);
                }
            }
            sum += same - other;
        }
        return (double) sum / (to - from) / weights.unit();
    }

    /** The beginning of the type that a word would most likely be of, were it of one. */
    int second(int i) {
        if (!returned) {
            back();
        }
        var tag = 1;
        for (var t = 2; t < Tag.COUNT; t++) {
            tag = through(i, t) > through(i, tag) ? t : tag;
        }
        return Tag.begins(tag) ? tag : tag - 1;
    }

    /** Whether that tag has more than such a margin; cheaper than to ask for both. */
    boolean nearly(int i, double least) {
        if (!returned) {
            back();
        }
        var second = OUT;
        for (var t = 1; t < Tag.COUNT; t++) {
            second = Math.max(second, through(i, t));
        }
        // what was chosen is one of the others, so this is an upper bound
        return (double) (second - through(i, Tag.NONE)) / weights.unit() > least && margin(i, i + 1, second(i)) > least;
    }

    /** The best score of all ways that give the word this tag. */
    private int through(int i, int tag) {
        return forward[i * Tag.COUNT + tag] + backward[i * Tag.COUNT + tag];
    }
}
