package dev.hubgate.firewall.injection.train;

import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How many texts of each collection reach each mark. It prints numbers, never a text. */
final class Table {

    private final List<Sample> samples;
    private final float[] marks;

    Table(List<Sample> samples, float[] marks) {
        this.samples = samples;
        this.marks = marks;
    }

    void print(String title, double[] sums, IntPredicate which) {
        System.out.printf("%n%s%n%-38s %6s %8s %8s %8s%n", title, "", "texts", "strict", "balanced", "relaxed");
        var groups = new TreeMap<String, IntPredicate>();
        for (int i = 0; i < sums.length; i++) {
            var sample = samples.get(i);
            groups.put(
                    kind(sample.attack()) + sample.source(),
                    j -> samples.get(j).attack() == sample.attack()
                            && samples.get(j).source().equals(sample.source()));
        }
        groups.put(kind(true) + "ALL", i -> samples.get(i).attack());
        groups.put(kind(false) + "ALL", i -> !samples.get(i).attack());
        groups.forEach((name, group) -> row(name, sums, group.and(which)));
    }

    private static String kind(boolean attack) {
        return attack ? "attack   " : "harmless ";
    }

    private void row(String name, double[] sums, IntPredicate group) {
        var members = IntStream.range(0, sums.length).filter(group).toArray();
        if (members.length == 0) {
            return;
        }
        System.out.printf("%-38s %6d", name, members.length);
        for (float mark : marks) {
            double share = IntStream.of(members).filter(i -> sums[i] >= mark).count() / (double) members.length;
            System.out.printf(" %8.3f", share);
        }
        System.out.println();
    }
}
