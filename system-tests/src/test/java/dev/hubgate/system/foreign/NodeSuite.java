package dev.hubgate.system.foreign;

import dev.hubgate.system.running.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A suite of {@code *.test.mjs} files in a folder of this module, with the packages of its lock file. */
public record NodeSuite(String folder, String title) {
    private static final Duration INSTALL_PATIENCE = Duration.ofMinutes(4);
    private static final Duration SCRIPT_PATIENCE = Duration.ofMinutes(3);

    /** Runs it against the Hubgate that these variables describe. */
    public Stream<DynamicTest> run(Map<String, String> environment) throws IOException {
        Optional<NodeRuntime> runtime = NodeRuntime.find();
        if (runtime.isEmpty()) {
            return ForeignSuite.notRun(title, "node or npm is not on the PATH");
        }
        Path place = TestPlaces.module().resolve(folder);
        install(place, runtime.get().npm());
        Path report = TestPlaces.target(folder + "-report.xml");
        Files.deleteIfExists(report);
        Command tests = Command.in(
                place,
                runtime.get().node(),
                "--test",
                "--test-concurrency=1",
                "--test-timeout=120000",
                "--test-reporter=junit",
                "--test-reporter-destination=" + report);
        return ForeignSuite.run(tests.with(environment), report);
    }

    /** Runs a program of the folder; says why it could not, or nothing. It must succeed. */
    public Optional<String> script(String program, Object... arguments) throws IOException {
        Optional<NodeRuntime> runtime = NodeRuntime.find();
        if (runtime.isEmpty()) {
            return Optional.of("node or npm is not on the PATH");
        }
        Path place = TestPlaces.module().resolve(folder);
        install(place, runtime.get().npm());
        Command.in(place, runtime.get().node(), program).and(arguments).succeed(SCRIPT_PATIENCE);
        return Optional.empty();
    }

    private static void install(Path place, Path npm) throws IOException {
        Path lock = place.resolve("package-lock.json");
        Path stamp = place.resolve("node_modules").resolve(".hubgate-lock.json");
        if (!Files.exists(stamp) || Files.mismatch(stamp, lock) >= 0) {
            Command.in(place, npm, "ci", "--no-audit", "--no-fund", "--loglevel=error")
                    .succeed(INSTALL_PATIENCE);
            Files.copy(lock, stamp);
        }
    }
}
