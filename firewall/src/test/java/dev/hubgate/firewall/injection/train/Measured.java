package dev.hubgate.firewall.injection.train;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Samples held back, and what they got. */
public record Measured(List<Sample> samples, double[] sums, float[] marks) {

    /** The share of some collection's attacks, or harmless texts, that reach the mark; of all collections for null. */
    public double share(boolean attack, String source, int mark) {
        IntPredicate asked = i -> samples.get(i).attack() == attack
                && (source == null || samples.get(i).source().equals(source));
        return IntStream.range(0, sums.length)
                .filter(asked)
                .mapToDouble(i -> sums[i] >= marks[mark] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
