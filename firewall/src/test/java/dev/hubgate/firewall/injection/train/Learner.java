package dev.hubgate.firewall.injection.train;

import dev.hubgate.firewall.injection.Pieces;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A linear support vector machine with squared loss, learnt by dual coordinate descent (Hsieh and others, 2008). A feature counts
 * by how rare it is, a text by the root of its number of features. The same examples give the same weights.
 */
final class Learner {

    private static final double COST = 2;
    private static final int ROUNDS = 25;
    /** About the rarity of a feature that is in three texts, so that values have the length 1 or so. */
    private static final double USUAL = 6;

    private final float[] rarity;
    private final float[] weights = new float[Pieces.BUCKETS];
    private double bias;

    private Learner(float[] rarity) {
        this.rarity = rarity;
    }

    /** How rare each feature is among some texts. */
    static float[] rarity(List<int[]> texts) {
        var rarity = new float[Pieces.BUCKETS];
        for (var text : texts) {
            for (int place : text) {
                rarity[place]++;
            }
        }
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = (float) ((1 + Math.log((1.0 + texts.size()) / (1 + rarity[i]))) / USUAL);
        }
        return rarity;
    }

    static Line learn(List<Example> examples, float[] rarity) {
        var learner = new Learner(rarity);
        learner.descend(examples);
        return learner.line();
    }

    private void descend(List<Example> examples) {
        var order = IntStream.range(0, examples.size()).toArray();
        var lengths = examples.stream().mapToDouble(this::length).toArray();
        var alphas = new double[order.length];
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int other = order[j];
                order[j] = order[i];
                order[i] = other;
            }
            for (int i : order) {
                var example = examples.get(i);
                double gradient = sum(example) * example.label() - 1 + alphas[i] / (2 * COST);
                double alpha = Math.max(0, alphas[i] - gradient / (lengths[i] + 1 / (2 * COST)));
                move(example, (alpha - alphas[i]) * example.label());
                alphas[i] = alpha;
            }
        }
    }

    /** The square of it, that of the constant included. */
    private double length(Example example) {
        double sum = 0;
        for (int place : example.places()) {
            sum += rarity[place] * rarity[place];
        }
        return 1 + sum / Math.max(1, example.places().length);
    }

    private double sum(Example example) {
        double sum = 0;
        for (int place : example.places()) {
            sum += weights[place] * rarity[place];
        }
        return bias + sum / Math.sqrt(Math.max(1, example.places().length));
    }

    private void move(Example example, double by) {
        if (by == 0) {
            return;
        }
        bias += by;
        double each = by / Math.sqrt(Math.max(1, example.places().length));
        for (int place : example.places()) {
            weights[place] += (float) (each * rarity[place]);
        }
    }

    private Line line() {
        var table = new float[weights.length];
        for (int i = 0; i < table.length; i++) {
            table[i] = weights[i] * rarity[i];
        }
        return new Line(table, (float) bias);
    }
}
