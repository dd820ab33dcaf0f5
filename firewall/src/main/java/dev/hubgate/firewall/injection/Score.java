package dev.hubgate.firewall.injection;

import dev.hubgate.firewall.Sensitivity;

/** Makes of a sum a score from 0 to 1, straight between the thresholds of the sensitivities. */
final class Score {

    /** The scores that have a sum of their own. */
    static final double[] STEPS = {
        Sensitivity.STRICT.threshold(), Sensitivity.BALANCED.threshold(), Sensitivity.RELAXED.threshold()
    };

    /** How much lower than the first mark a sum has no score at all, and how much higher than the last it has all. */
    private static final double TAIL = 1;

    private Score() {}

    static double of(double sum, float[] marks) {
        int last = marks.length - 1;
        if (!(sum > marks[0] - TAIL)) {
            return 0;
        }
        if (sum >= marks[last]) {
            return Math.min(1, between(sum, marks[last], marks[last] + TAIL, STEPS[last], 1));
        }
        double fromSum = marks[0] - TAIL;
        double fromScore = 0;
        for (int i = 0; i <= last; i++) {
            if (sum < marks[i]) {
                return between(sum, fromSum, marks[i], fromScore, STEPS[i]);
            }
            fromSum = marks[i];
            fromScore = STEPS[i];
        }
        return 1;
    }

    private static double between(double sum, double fromSum, double toSum, double fromScore, double toScore) {
        return fromScore + (sum - fromSum) / (toSum - fromSum) * (toScore - fromScore);
    }
}
