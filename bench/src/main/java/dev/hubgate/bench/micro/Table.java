package dev.hubgate.bench.micro;

import java.nio.file.Path;
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
        System.out.println("| what | ns, fastest | ns, median | bytes allocated |\n|---|---|---|---|");
        for (var result : JsonMapper.shared().readTree(Path.of(args[0]))) {
            System.out.println(row(result));
        }
    }

    private static String row(JsonNode result) {
        var name = result.path("benchmark").stringValue().replaceFirst(".*\\.(\\w+)Bench\\.", "$1.");
        var bytes = result.path("params").path("bytes").asString("");
        var times = StreamSupport.stream(
                        result.path("primaryMetric").path("rawData").spliterator(), false)
                .flatMap(fork -> StreamSupport.stream(fork.spliterator(), false))
                .mapToDouble(JsonNode::doubleValue)
                .sorted()
                .toArray();
        var allocated =
                result.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score");
        return String.format(
                Locale.ROOT,
                "| %s%s | %,.0f | %,.0f | %,.0f |",
                name,
                bytes.isEmpty() ? "" : ", " + bytes + " bytes",
                times[0],
                times[times.length / 2],
                allocated.doubleValue());
    }
}
