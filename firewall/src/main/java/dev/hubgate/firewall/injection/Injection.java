package dev.hubgate.firewall.injection;

import dev.hubgate.firewall.Sensitivity;

/**
 * Tells texts that try to take a model over from those that do not. Weights are read once; any number of threads may ask. The time
 * is linear in the length of the text.
 */
public final class Injection {

    private final Weights weights;

    public Injection() {
        this(Weights.shipped());
    }

    Injection(Weights weights) {
        this.weights = weights;
    }

    /** From 0, harmless, to 1; it is flagged at a sensitivity from its threshold on. */
    public double score(String text) {
        var normal = Normaliser.normal(text);
        var ngrams = new Ngrams(Math.min(text.length(), Windows.BLOCK));
        double score = Math.max(learnt(normal, ngrams), Rules.score(normal));
        for (var reading : Disguises.of(text, normal)) {
            var own =
                    reading.length() <= text.length() ? ngrams : new Ngrams(Math.min(reading.length(), Windows.BLOCK));
            score = Math.max(score, Math.max(learnt(reading, own), Rules.score(reading)));
        }
        return score;
    }

    /** Whether somebody of this role may not say that. */
    public boolean flagged(String text, Sensitivity sensitivity, Role role) {
        return role != Role.SYSTEM && score(text) >= sensitivity.threshold() * role.share();
    }

    private double learnt(String normal, Ngrams ngrams) {
        return Score.of(weights.most(normal, ngrams), weights.marks());
    }
}
