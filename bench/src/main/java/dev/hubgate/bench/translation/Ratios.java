package dev.hubgate.bench.translation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Ratios RESULTS}: JMH's JSON of these benchmarks as a table in Markdown, each translation beside copying the same
 * bytes and parsing the same JSON. Of the iterations of each it takes the fastest, which nobody disturbed.
 */
public final class Ratios {

    private static final double NANOS = 1_000;

    private final Map<String, Map<String, Cost>> rows = new LinkedHashMap<>();

    /** What one operation takes. */
    private record Cost(double micros, double bytes) {}

    private Ratios() {}

    /** Prints the table. */
    public static void main(String[] args) {
        var ratios = new Ratios();
        for (var result : JsonMapper.shared().readTree(Path.of(args[0]))) {
            ratios.add(result);
        }
        ratios.print();
    }

    private void add(JsonNode result) {
        var name = Path.of(result.path("benchmark").stringValue().replace('.', '/'));
        var params = result.path("params");
        var what = name.getName(name.getNameCount() - 2).toString().replace("Bench", "") + " "
                + params.path("content").asString("");
        var row = what.strip().toLowerCase(Locale.ROOT) + " | "
                + params.path("provider").asString("").toLowerCase(Locale.ROOT);
        rows.computeIfAbsent(row, ignored -> new LinkedHashMap<>())
                .put(name.getFileName().toString(), cost(result));
    }

    private static Cost cost(JsonNode result) {
        var nanos = StreamSupport.stream(
                        result.path("primaryMetric").path("rawData").spliterator(), false)
                .flatMapToDouble(
                        fork -> StreamSupport.stream(fork.spliterator(), false).mapToDouble(JsonNode::doubleValue))
                .min()
                .orElseThrow();
        var allocated =
                result.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score");
        return new Cost(nanos / NANOS, allocated.doubleValue());
    }

    private void print() {
        System.out.println(
                "| what | dialect | bytes on the wire | copy µs | frames µs | parse µs | translate µs | × parse "
                        + "| parse allocates | translate allocates | × parse |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        rows.forEach((row, costs) -> {
            if (costs.containsKey("translate")) {
                System.out.println(line(row, costs));
            }
        });
    }

    private String line(String row, Map<String, Cost> costs) {
        var translate = costs.get("translate");
        var parse = baseline(row, costs, "parse");
        var copy = baseline(row, costs, "copy");
        return "| " + row + " | " + whole(copy.bytes()) + " | "
                + micros(copy) + " | " + (costs.containsKey("frames") ? micros(costs.get("frames")) : "–") + " | "
                + micros(parse) + " | " + micros(translate) + " | " + ratio(translate.micros(), parse.micros()) + " | "
                + whole(parse.bytes()) + " | " + whole(translate.bytes()) + " | "
                + ratio(translate.bytes(), parse.bytes()) + " |";
    }

    /** What does not depend on the dialect was measured once. */
    private Cost baseline(String row, Map<String, Cost> costs, String name) {
        var shared = rows.get(row.substring(0, row.indexOf('|')) + "| ");
        var cost = costs.get(name);
        return cost == null && shared != null ? shared.get(name) : cost;
    }

    private static String micros(Cost cost) {
        return String.format(Locale.ROOT, cost.micros() < 10 ? "%.2f" : "%,.0f", cost.micros());
    }

    private static String whole(double bytes) {
        return String.format(Locale.ROOT, "%,.0f", bytes);
    }

    private static String ratio(double one, double other) {
        return String.format(Locale.ROOT, "%.1f", one / other);
    }
}
