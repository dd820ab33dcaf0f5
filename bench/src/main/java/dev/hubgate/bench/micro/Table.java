package dev.hubgate.bench.micro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Table RESULTS}: JMH's JSON as a table in Markdown. Of a benchmark's iterations it shows the fastest, which nobody
 * disturbed, and the median, which on a busy machine others have a part in.
 */
public final class Table {

    private Table() {}

    /** Prints the table. */
    public static void main(String[] args) {
        var results = JsonMapper.shared().readTree(Path.of(args[0]));
        table(results, false, "| what | ns, fastest | ns, median | bytes allocated |\n|---|---|---|---|");
        table(
                results,
                true,
                "| what, each time | ns, p50 | p99 | p99.9 | bytes allocated | for each KB |\n|---|---|---|---|---|---|");
    }

    private static void table(JsonNode results, boolean sampled, String head) {
        var rows = new ArrayList<String>();
        for (var result : results) {
            if (isSampled(result) == sampled) {
                rows.add(sampled ? tail(result) : row(result));
            }
        }
        if (!rows.isEmpty()) {
            System.out.println(head + "\n" + String.join("\n", rows) + "\n");
        }
    }

    private static boolean isSampled(JsonNode result) {
        return result.path("mode").asString("").equals("sample");
    }

    private static String tail(JsonNode result) {
        var percentiles = result.path("primaryMetric").path("scorePercentiles");
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %s |",
                name(result),
                percentiles.path("50.0").doubleValue(),
                percentiles.path("99.0").doubleValue(),
                percentiles.path("99.9").doubleValue(),
                allocated(result),
                allocatedForEachKb(result));
    }

    /** Of a benchmark that reads a text of some size; else empty. */
    private static String allocatedForEachKb(JsonNode result) {
        var size = result.path("params").path("size").asString("");
        return size.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%,.0f", allocated(result) * 1024 / Integer.parseInt(size));
    }

    private static String name(JsonNode result) {
        var name = new StringBuilder(result.path("benchmark").stringValue().replaceFirst(".*\\.(\\w+)Bench\\.", "$1."));
        for (var parameter : result.path("params").properties()) {
            if (!parameter.getKey().equals("bytes")) {
                name.append(' ').append(parameter.getValue().stringValue());
            }
        }
        return name.toString();
    }

    private static double allocated(JsonNode result) {
        return result.path("secondaryMetrics")
                .path("gc.alloc.rate.norm")
                .path("score")
                .doubleValue();
    }

    private static String row(JsonNode result) {
        var bytes = result.path("params").path("bytes").asString("");
        var times = StreamSupport.stream(
                        result.path("primaryMetric").path("rawData").spliterator(), false)
                .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
                .mapToDouble(JsonNode::doubleValue)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "| %s%s | %,.0f | %,.0f | %,.0f |",
                name(result),
                bytes.isEmpty() ? "" : ", " + bytes + " bytes",
                times[0],
                times[times.length / 2],
                allocated(result));
    }
}
