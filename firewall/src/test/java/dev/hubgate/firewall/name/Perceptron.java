package dev.hubgate.firewall.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns the weights: an averaged perceptron over whole windows. The same texts and seed give the same weights. */
final class Perceptron {

    private static final float LEFT_OUT = 0.15f;
    private static final int STEPS = Tag.COUNT << Features.BITS;

    /** A window as it is learned from. */
    private record Window(int[][] buckets, byte[] tags, byte[] breaks) {}

    private final float[] weights = new float[STEPS + Tag.COUNT * Tag.COUNT];
    private final double[] sums = new double[weights.length];
    private final List<Window> windows = new ArrayList<>();
    private final float[] scores = new float[Tokens.MOST * Tag.COUNT];
    private final byte[] origins = new byte[Tokens.MOST * Tag.COUNT];
    private final byte[] guess = new byte[Tokens.MOST];
    private long updates = 1;

    void add(Example example, Gazetteer gazetteer) {
        var tokens = new Tokens();
        var features = new Features(gazetteer);
        var buffer = new int[Features.MOST];
        for (var at = 0; at < example.text().length(); ) {
            at = tokens.fill(example.text(), at);
            if (tokens.count == 0) {
                continue;
            }
            features.look(tokens);
            var rows = new int[tokens.count][];
            for (var i = 0; i < tokens.count; i++) {
                rows[i] = Arrays.copyOf(buffer, features.write(i, buffer));
            }
            windows.add(new Window(rows, Labels.of(example, tokens), Arrays.copyOf(tokens.breaks, tokens.count)));
        }
    }

    void learn(int rounds, Random random) {
        for (var round = 0; round < rounds; round++) {
            Collections.shuffle(windows, random);
            for (var window : windows) {
                var thinned = thinned(window, random);
                guess(thinned);
                correct(thinned);
                updates++;
            }
        }
    }

    /** Without some of what is told, another part each time: so nothing is leaned on alone. */
    private static Window thinned(Window window, Random random) {
        var rows = new int[window.buckets().length][];
        for (var i = 0; i < rows.length; i++) {
            var row = window.buckets()[i].clone();
            var kept = 0;
            for (var bucket : row) {
                if (random.nextFloat() >= LEFT_OUT) {
                    row[kept++] = bucket;
                }
            }
            rows[i] = Arrays.copyOf(row, kept);
        }
        return new Window(rows, window.tags(), window.breaks());
    }

    private void guess(Window window) {
        var n = window.tags().length;
        for (var i = 0; i < n; i++) {
            var at = i * Tag.COUNT;
            for (var t = 0; t < Tag.COUNT; t++) {
                best(i, t);
                scores[at + t] -= window.breaks()[i] > 0 && Tag.staysInLine(t) ? 1e6f : 0;
            }
            for (var bucket : window.buckets()[i]) {
                var row = bucket * Tag.COUNT;
                for (var t = 0; t < Tag.COUNT; t++) {
                    scores[at + t] += weights[row + t];
                }
            }
        }
        var tag = 0;
        for (var t = 1; t < Tag.COUNT; t++) {
            tag = scores[(n - 1) * Tag.COUNT + t] > scores[(n - 1) * Tag.COUNT + tag] ? t : tag;
        }
        for (var i = n - 1; i >= 0; i--) {
            guess[i] = (byte) tag;
            tag = origins[i * Tag.COUNT + tag];
        }
    }

    private void best(int i, int tag) {
        var most = -1e9f;
        var from = 0;
        for (var s = 0; s < (i == 0 ? 1 : Tag.COUNT); s++) {
            var score = (i == 0 ? 0 : scores[(i - 1) * Tag.COUNT + s]) + weights[STEPS + s * Tag.COUNT + tag];
            if (score > most && Tag.follows(s, tag)) {
                most = score;
                from = s;
            }
        }
        scores[i * Tag.COUNT + tag] = most;
        origins[i * Tag.COUNT + tag] = (byte) from;
    }

    private void correct(Window window) {
        var before = 0;
        var guessedBefore = 0;
        for (var i = 0; i < window.tags().length; i++) {
            var right = window.tags()[i];
            var wrong = guess[i];
            if (right != wrong) {
                for (var bucket : window.buckets()[i]) {
                    change(bucket * Tag.COUNT + right, 1);
                    change(bucket * Tag.COUNT + wrong, -1);
                }
            }
            if (right != wrong || before != guessedBefore) {
                change(STEPS + before * Tag.COUNT + right, 1);
                change(STEPS + guessedBefore * Tag.COUNT + wrong, -1);
            }
            before = right;
            guessedBefore = wrong;
        }
    }

    private void change(int at, int by) {
        weights[at] += by;
        sums[at] += (double) by * updates;
    }

    /** The averages in bytes. What would not fit is cut off: there is little of it. */
    Weights weights(Gazetteer gazetteer, float unit) {
        var buckets = new byte[STEPS];
        var steps = new int[Tag.COUNT * Tag.COUNT];
        for (var i = 0; i < weights.length; i++) {
            var mean = (weights[i] - sums[i] / updates) * unit;
            if (i < STEPS) {
                buckets[i] = (byte) Math.clamp(Math.round(mean), -127, 127);
            } else {
                steps[i - STEPS] = (int) Math.round(mean);
            }
        }
        return new Weights(buckets, steps, unit, gazetteer);
    }
}
