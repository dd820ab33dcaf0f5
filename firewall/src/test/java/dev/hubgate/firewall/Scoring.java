package dev.hubgate.firewall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Precision, recall and F1 for each type (any overlap counts) and over the characters of all types. */
public final class Scoring {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("EMAIL_ADDRESS", "EMAIL"),
            Map.entry("JWT", "ACCESS_TOKEN"),
            Map.entry("AWS_ACCESS_KEY", "CLOUD_CREDENTIAL"),
            Map.entry("AWS_SECRET_KEY", "CLOUD_CREDENTIAL"),
            Map.entry("CA_SIN", "NATIONAL_ID"),
            Map.entry("IN_AADHAAR", "NATIONAL_ID"),
            Map.entry("IN_PAN", "NATIONAL_ID"),
            Map.entry("UK_NINO", "NATIONAL_ID"),
            Map.entry("UK_NHS", "HEALTH_INSURANCE_ID"),
            Map.entry("US_MBI", "HEALTH_INSURANCE_ID"),
            Map.entry("US_DEA", "MEDICAL_LICENSE"),
            Map.entry("US_NPI", "MEDICAL_LICENSE"),
            Map.entry("LICENSE_PLATE", "VEHICLE_ID"));
    private final Set<String> others;
    private final Map<EntityType, int[]> counts = new EnumMap<>(EntityType.class);
    private final List<String> misses = new ArrayList<>();
    private long right;
    private long found;
    private long labelled;

    private Scoring(Set<String> others) {
        this.others = others;
    }

    /** The type that a label of the texts stands for. */
    public static String type(String label) {
        return LABELS.getOrDefault(label, label);
    }

    /**
     * Judges findings.
     *
     * @param others labels that are not looked for: whether something is found there does not count
     */
    public static Scoring of(List<Sample> records, Set<String> others, Function<String, List<Finding>> scan) {
        var scoring = new Scoring(others);
        for (var one : records) {
            scoring.add(one, scan.apply(one.text()));
        }
        return scoring;
    }

    private void add(Sample one, List<Finding> findings) {
        var gold = new BitSet();
        var other = new BitSet();
        var hit = new BitSet();
        for (var span : one.spans()) {
            if (others.contains(span.label())) {
                other.set(span.start(), span.end());
                continue;
            }
            gold.set(span.start(), span.end());
            var type = EntityType.valueOf(type(span.label()));
            boolean met = findings.stream()
                    .anyMatch(f -> f.type() == type && f.start() < span.end() && span.start() < f.end());
            count(type)[met ? 0 : 1]++;
            if (!met) {
                misses.add("missed " + span.label() + " in " + one.field("id"));
            }
        }
        for (var f : findings) {
            hit.set(f.start(), f.end());
            boolean met = one.spans().stream()
                    .anyMatch(span -> f.start() < span.end()
                            && span.start() < f.end()
                            && f.type().name().equals(type(span.label())));
            if (!met && f.score() >= Sensitivity.BALANCED.threshold()) {
                count(f.type())[2]++;
                misses.add("wrong " + f.type() + " " + f.start() + "-" + f.end() + " in " + one.field("id"));
            }
        }
        hit.andNot(other);
        labelled += gold.cardinality();
        found += hit.cardinality();
        gold.and(hit);
        right += gold.cardinality();
    }

    private int[] count(EntityType type) {
        return counts.computeIfAbsent(type, t -> new int[3]);
    }

    public double characterF1() {
        return 2.0 * right / (found + labelled);
    }

    public double recall(EntityType type) {
        var c = count(type);
        return c[0] / (double) (c[0] + c[1]);
    }

    public double precision(EntityType type) {
        var c = count(type);
        return c[0] / (double) Math.max(1, c[0] + c[2]);
    }

    public List<String> misses() {
        return misses;
    }

    public String table() {
        var table = new StringBuilder();
        counts.forEach((type, c) -> {
            double p = precision(type);
            double r = c[0] + c[1] == 0 ? 0 : recall(type);
            table.append("%-24s n=%4d wrong=%4d  P %.3f  R %.3f  F1 %.3f%n"
                    .formatted(type, c[0] + c[1], c[2], p, r, p + r == 0 ? 0 : 2 * p * r / (p + r)));
        });
        return table.append("%-24s P %.3f  R %.3f  F1 %.3f%n"
                        .formatted(
                                "any, by characters", (double) right / found, (double) right / labelled, characterF1()))
                .toString();
    }
}
