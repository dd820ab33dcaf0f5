package dev.hubgate.system.replay;

import dev.hubgate.system.running.TestPlaces;
import dev.hubgate.system.upstream.ExactJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds exchanges. */
final class Recordings {
    /** Names a folder with {@code providers/fixtures}. */
    static final String REFERENCE = "HUBGATE_REFERENCE";

    private static final String EXPECTATIONS = "expected.json";

    private Recordings() {}

    /** Those beside the repository, by name; empty where there are none on this machine. */
    static Optional<List<Recording>> recorded() throws IOException {
        String reference = System.getenv(REFERENCE);
        Path folder = Path.of(reference == null ? "" : reference, "providers", "fixtures");
        if (reference == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        JsonNode expectations = read(folder.resolve(EXPECTATIONS));
        return Optional.of(files(folder)
                .map(file -> {
                    JsonNode exchange = read(file);
                    JsonNode expected = expectations.path(file.getFileName().toString());
                    return recording(name(file), exchange, expected);
                })
                .toList());
    }

    /** Those written by hand, which say themselves what is expected. */
    static List<Recording> ownOnes() throws IOException {
        Path folder = TestPlaces.module().resolve("src/test/resources/exchanges");
        return files(folder)
                .map(file -> {
                    JsonNode exchange = read(file);
                    String id = "own." + file.getParent().getFileName() + "." + name(file);
                    return recording(id, exchange, exchange.path("expected"));
                })
                .toList();
    }

    private static Recording recording(String id, JsonNode exchange, JsonNode expected) {
        JsonNode said = expected.isMissingNode() ? Spoken.expectation(exchange) : expected;
        return new Recording(
                id, exchange.path("provider").asString(), exchange.path("request"), exchange.path("response"), said);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found
                    .filter(file -> file.toString().endsWith(".json") && !file.endsWith(EXPECTATIONS))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Files.exists(file) ? ExactJson.parse(Files.readString(file)) : MissingNode.getInstance();
        } catch (IOException | RuntimeException unreadable) {
            throw new AssertionError("no readable exchange at " + file.getFileName(), unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }
}
