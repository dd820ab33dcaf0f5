package dev.hubgate.system.routing;

import dev.hubgate.system.routing.Campaign.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a campaign, phase by phase, for people.
 *
 * @param left providers that are left alone at the end of each phase, with their states
 */
record PhaseTable(List<Phase> script, List<Shot> shots, Map<Integer, Map<String, String>> left) {

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-12s %8s %6s %5s %6s %12s %13s  %s",
                "phase",
                "requests",
                "ok",
                "cut",
                "failed",
                "attempts",
                "p50/p95 ms",
                "providers that are not sound; left alone at its end; failures; who answered"));
        for (int phase = 0; phase < script.size(); phase++) {
            int number = phase;
            lines.add(line(
                    script.get(phase).name(),
                    shots.stream().filter(shot -> shot.phase() == number).toList(),
                    states(script.get(phase)) + "; " + left.getOrDefault(phase, Map.of())));
        }
        lines.add(line("all", shots, "-"));
        return String.join("\n", lines);
    }

    private static String line(String name, List<Shot> shots, String states) {
        List<Seen> seen = shots.stream().map(Shot::seen).toList();
        List<Seen> failed =
                seen.stream().filter(each -> !each.ok() && !each.brokenOff()).toList();
        var attempts = seen.stream().mapToInt(Seen::attempts).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "%-12s %8d %6d %5d %6d %8.3f/%-3d %6d/%-6d  %s; %s; %s",
                name,
                seen.size(),
                seen.stream().filter(Seen::ok).count(),
                seen.stream().filter(Seen::brokenOff).count(),
                failed.size(),
                attempts.getAverage(),
                attempts.getMax(),
                percentile(seen, 50),
                percentile(seen, 95),
                states,
                failed.isEmpty() ? "-" : counts(failed.stream().map(each -> each.status() + " " + each.code())),
                counts(seen.stream()
                        .filter(Seen::ok)
                        .map(each -> each.header("x-hub-provider") + " " + each.header("x-hub-routing-reason"))));
    }

    private static String states(Phase phase) {
        return new TreeMap<>(phase.conducts())
                .entrySet().stream()
                        .map(entry -> (char) ('a' + entry.getKey()) + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String counts(Stream<String> names) {
        Map<String, Long> counted =
                names.collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(entry -> entry.getKey() + " x" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    static long percentile(List<Seen> seen, int percent) {
        long[] sorted =
                seen.stream().mapToLong(each -> each.took().toMillis()).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
