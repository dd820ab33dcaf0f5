package dev.hubgate.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * {@code Report RESULTS TICKS_PER_SECOND}: tables in Markdown, one for each number of connections. Figures are medians of
 * the repetitions, with the least and the most in brackets; what is added is a difference of two runs of one repetition.
 */
public final class Report {

    private static final String HEAD = """
            | request | req/s | p50 ms | p99 ms | p50 added | p99 added | Hubgate CPU µs | PostgreSQL CPU µs | allocated kB |
            |---|---|---|---|---|---|---|---|---|""";

    private final List<Sample> samples;

    private Report(List<Sample> samples) {
        this.samples = samples;
    }

    /** Prints the tables. */
    public static void main(String[] args) throws IOException {
        long ticks = Long.parseLong(args[1]);
        try (var lines = Files.lines(Path.of(args[0]))) {
            new Report(lines.map(line -> Sample.parse(line, ticks)).toList()).print();
        }
    }

    private void print() {
        samples.stream().map(Sample::connections).distinct().forEach(this::table);
        var last = samples.getLast();
        System.out.printf(
                Locale.ROOT,
                "%nMemory at the end: Hubgate %d MB resident, PostgreSQL %d MB.%n",
                last.residentKb() >> 10,
                last.postgresKb() >> 10);
        System.out.println("Broken connections: "
                + samples.stream().mapToLong(Sample::broken).sum()
                + "; answers that are no success: "
                + samples.stream()
                        .filter(s -> !s.scenario().equals("badkey"))
                        .mapToLong(Sample::notGood)
                        .sum()
                + ", refused keys not counted.");
    }

    private void table(int connections) {
        System.out.println(
                "\n### " + connections + (connections == 1 ? " connection" : " connections") + "\n\n" + HEAD);
        samples.stream()
                .filter(s -> s.connections() == connections)
                .map(Sample::scenario)
                .distinct()
                .forEach(scenario -> System.out.println(row(samples.stream()
                        .filter(s ->
                                s.connections() == connections && s.scenario().equals(scenario))
                        .toList())));
    }

    private String row(List<Sample> runs) {
        var direct = runs.getFirst().isDirect();
        var cells = List.of(
                runs.getFirst().scenario(),
                spread(runs, Sample::perSecond, 0),
                spread(runs, s -> s.p50() / 1e3, 2),
                spread(runs, s -> s.p99() / 1e3, 2),
                added(runs, Sample::p50),
                added(runs, Sample::p99),
                direct ? "–" : spread(runs, Sample::gatewayCpu, 0),
                direct ? "–" : spread(runs, Sample::postgresCpu, 0),
                direct ? "–" : spread(runs, Sample::allocatedKb, 0));
        return "| " + String.join(" | ", cells) + " |";
    }

    private String added(List<Sample> runs, ToDoubleFunction<Sample> figure) {
        var differences = runs.stream()
                .map(run -> reference(run) == null
                        ? null
                        : (figure.applyAsDouble(run) - figure.applyAsDouble(reference(run))) / 1e3)
                .filter(Objects::nonNull)
                .toList();
        return differences.isEmpty() ? "–" : spread(differences, d -> d, 2);
    }

    private Sample reference(Sample run) {
        return samples.stream()
                .filter(s -> s.scenario().equals(run.reference())
                        && s.connections() == run.connections()
                        && s.repetition() == run.repetition())
                .findFirst()
                .orElse(null);
    }

    private static <T> String spread(List<T> runs, ToDoubleFunction<T> figure, int digits) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        var number = "%." + digits + "f";
        return String.format(
                Locale.ROOT,
                "%s (%s–%s)".replace("%s", number),
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
