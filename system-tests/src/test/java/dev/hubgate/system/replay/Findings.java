package dev.hubgate.system.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of a replay: for each recording what differed, and to whom. */
final class Findings {
    private static final int LONGEST_LINE = 1_500;

    private final Map<Recording, Map<String, List<String>>> differences = new LinkedHashMap<>();
    private final Map<Recording, String> notReplayed = new LinkedHashMap<>();

    void add(Outcome outcome) {
        Map<String, List<String>> known = of(outcome.of().recording());
        for (String difference : Verdict.on(outcome)) {
            String client = outcome.of().client();
            List<String> clients = known.computeIfAbsent(difference, any -> new ArrayList<>());
            if (!clients.contains(client)) {
                clients.add(client);
            }
        }
    }

    void add(Recording recording, String difference) {
        of(recording).put(difference, List.of("all"));
    }

    private Map<String, List<String>> of(Recording recording) {
        return differences.computeIfAbsent(recording, any -> new LinkedHashMap<>());
    }

    void notReplayed(Recording recording, String reason) {
        notReplayed.put(recording, reason);
    }

    Collection<Recording> replayed() {
        return differences.keySet();
    }

    /** In words, a line each; empty if all clients ended up with what was expected. */
    String differences(Recording recording) {
        return differences.get(recording).entrySet().stream()
                .map(found -> cut("  [" + String.join(" ", found.getValue()) + "] " + found.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    List<String> mismatched() {
        return replayed().stream()
                .filter(recording -> !differences(recording).isEmpty())
                .map(Recording::id)
                .toList();
    }

    int matched() {
        return replayed().size() - mismatched().size();
    }

    /** Everything, for people. */
    String report() {
        var text = new StringBuilder();
        notReplayed.forEach((recording, reason) -> text.append("not replayed: %s (%s)%n".formatted(recording, reason)));
        for (Recording recording : replayed()) {
            String found = differences(recording);
            if (!found.isEmpty()) {
                text.append("mismatch: %s%n%s%n".formatted(recording, found));
            }
        }
        var table = new TreeMap<String, int[]>();
        for (Recording recording : replayed()) {
            int[] row = table.computeIfAbsent(recording.provider(), any -> new int[2]);
            row[0]++;
            row[1] += differences(recording).isEmpty() ? 1 : 0;
        }
        text.append("%-20s %8s %8s%n".formatted("provider", "replayed", "matched"));
        table.forEach((provider, row) -> text.append("%-20s %8d %8d%n".formatted(provider, row[0], row[1])));
        return text.append("replayed %d, matched %d%n".formatted(replayed().size(), matched()))
                .toString();
    }
}
