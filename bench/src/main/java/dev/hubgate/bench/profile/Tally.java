package dev.hubgate.bench.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Sums by name, and the largest of them. */
final class Tally {

    private final String title;
    private final Map<String, Long> sums = new HashMap<>();
    private long total;

    Tally(String title) {
        this.title = title;
    }

    /** Adds to one name and to the whole. */
    void add(String name, long weight) {
        addPart(name, weight);
        total += weight;
    }

    /** Adds to one name of several that share a weight; {@link #addTotal} then counts it once. */
    void addPart(String name, long weight) {
        sums.merge(name, weight, Long::sum);
    }

    void addTotal(long weight) {
        total += weight;
    }

    /** @param perRequest what the whole is for one request, in {@code unit} */
    void print(int most, double perRequest, String unit) {
        System.out.println("\n" + title);
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .forEach(entry -> {
                    double share = (double) entry.getValue() / total;
                    System.out.printf(
                            Locale.ROOT,
                            "%6.1f %% %9.1f %s  %s%n",
                            100 * share,
                            share * perRequest,
                            unit,
                            entry.getKey());
                });
    }

    long total() {
        return total;
    }
}
