package dev.hubgate.firewall.injection.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Which texts are versions of each other: more than a third of the shorter one's five-word runs are in the other. */
final class Families {

    private static final double SHARED = 0.35;
    /** Runs that more texts than these have say nothing, and would cost the square of their number. */
    private static final int COMMON = 60;

    private final int[] parents;

    private Families(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    /** For each text the number of its family. */
    static int[] of(List<Sample> samples) {
        var families = new Families(samples.size());
        var shingles = samples.stream().map(s -> Shingles.of(s.text())).toList();
        var holders = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < shingles.size(); i++) {
            for (var shingle : shingles.get(i)) {
                holders.computeIfAbsent(shingle, s -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < shingles.size(); i++) {
            var shared = new HashMap<Integer, Integer>();
            for (var shingle : shingles.get(i)) {
                var same = holders.get(shingle);
                if (same.size() <= COMMON) {
                    same.forEach(other -> shared.merge(other, 1, Integer::sum));
                }
            }
            for (var other : shared.entrySet()) {
                int least = Math.min(
                        shingles.get(i).size(), shingles.get(other.getKey()).size());
                if (other.getValue() > SHARED * least) {
                    families.join(i, other.getKey());
                }
            }
        }
        return IntStream.range(0, samples.size()).map(families::root).toArray();
    }

    private int root(int i) {
        while (parents[i] != i) {
            i = parents[i] = parents[parents[i]];
        }
        return i;
    }

    private void join(int a, int b) {
        int first = Math.min(root(a), root(b));
        parents[Math.max(root(a), root(b))] = first;
    }
}
