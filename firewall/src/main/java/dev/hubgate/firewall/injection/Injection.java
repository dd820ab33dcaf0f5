package dev.hubgate.firewall.injection;

import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.Shelf;

/**
 * Tells texts that try to take a model over from those that do not. Weights are read once; any number of threads may ask. The time
 * is linear in the length of the text.
 */
public final class Injection {

    private final Weights weights;
    private final Shelf<Sums> shelf;

    public Injection() {
        this(Weights.shipped());
    }

    Injection(Weights weights) {
        this.weights = weights;
        shelf = new Shelf<>(() -> new Sums(weights));
    }

    /** From 0, harmless, to 1; it is flagged at a sensitivity from its threshold on. */
    public double score(String text) {
        var normal = Normaliser.normal(text);
        var sums = shelf.take();
        double score = Math.max(learnt(normal, sums), Rules.score(normal));
        for (var reading : Disguises.of(text, normal)) {
            score = Math.max(score, Math.max(learnt(reading, sums), Rules.score(reading)));
        }
        shelf.put(sums);
        return score;
    }

    /** Whether somebody of this role may not say that. */
    public boolean flagged(String text, Sensitivity sensitivity, Role role) {
        return role != Role.SYSTEM && score(text) >= sensitivity.threshold() * role.share();
    }

    private double learnt(String normal, Sums sums) {
        return Score.of(sums.most(normal), weights.marks());
    }
}
