package dev.hubgate.firewall.name;

import java.util.Arrays;

/** Finds the best tags of one window, and by how much they beat the others. It has memory of its own: one per thread. */
final class Tagger {

    private static final int OUT = Integer.MIN_VALUE / 4;
    /** More than any line of reasoning weighs. */
    private static final int FORBIDDEN = 1 << 20;

    private final Weights weights;
    private final Features features;
    private final int[] buckets = new int[Features.MOST];
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
            step(i);
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

    private void emit(int i) {
        var n = features.write(i, buckets);
        var at = i * Tag.COUNT;
        Arrays.fill(emitted, at, at + Tag.COUNT, 0);
        var learned = weights.buckets();
        for (var k = 0; k < n; k++) {
            var row = buckets[k] * Tag.COUNT;
            for (var t = 0; t < Tag.COUNT; t++) {
                emitted[at + t] += learned[row + t];
            }
        }
    }

    private void forbid(int i) {
        for (var t = 0; t < Tag.COUNT; t++) {
            if (Tag.staysInLine(t)) {
                emitted[i * Tag.COUNT + t] -= FORBIDDEN;
            }
        }
    }

    private void step(int i) {
        var at = i * Tag.COUNT;
        for (var t = 0; t < Tag.COUNT; t++) {
            var most = OUT;
            var from = Tag.NONE;
            if (i == 0) {
                most = Tag.inside(t) ? OUT : weights.steps()[t];
            } else {
                for (var s = 0; s < Tag.COUNT; s++) {
                    var score = forward[at - Tag.COUNT + s] + weights.steps()[s * Tag.COUNT + t];
                    if (score > most && Tag.follows(s, t)) {
                        most = score;
                        from = s;
                    }
                }
            }
            forward[at + t] = Math.max(OUT, most + emitted[at + t]);
            origin[at + t] = (byte) from;
        }
    }

    /** The way back, wanted only where something was found. */
    private void back() {
        Arrays.fill(backward, (count - 1) * Tag.COUNT, count * Tag.COUNT, 0);
        for (var i = count - 2; i >= 0; i--) {
            var next = (i + 1) * Tag.COUNT;
            for (var t = 0; t < Tag.COUNT; t++) {
                var most = OUT;
                for (var s = 0; s < Tag.COUNT; s++) {
                    if (Tag.follows(t, s)) {
                        most = Math.max(
                                most, backward[next + s] + emitted[next + s] + weights.steps()[t * Tag.COUNT + s]);
                    }
                }
                backward[i * Tag.COUNT + t] = most;
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

    /** The best score of all ways that give the word this tag. */
    private int through(int i, int tag) {
        return forward[i * Tag.COUNT + tag] + backward[i * Tag.COUNT + tag];
    }
}
