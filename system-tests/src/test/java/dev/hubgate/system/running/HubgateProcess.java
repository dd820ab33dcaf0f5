package dev.hubgate.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Hubgate as `hubgate run` starts it, in a process of its own with a port and a data folder of its own. */
public final class HubgateProcess implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final Path output;
    private final Path data;
    private final String baseUrl;

    private HubgateProcess(Process process, Path output, Path data, String baseUrl) {
        this.process = process;
        this.output = output;
        this.data = data;
        this.baseUrl = baseUrl;
    }

    /** Starts it and waits until it says that it is ready. */
    public static HubgateProcess start(int port, Path data, Map<String, String> environment) throws IOException {
        Path output = Files.createDirectories(data).resolve("console.txt");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "-Xmx1g",
                "-jar",
                TestPlaces.distribution().toString(),
                "run",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        var hubgate = new HubgateProcess(builder.start(), output, data, "http://127.0.0.1:" + port);
        hubgate.awaitReady();
        return hubgate;
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** The data folder: database, logs and what was printed. */
    public Path data() {
        return data;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Everything printed so far, this start's and earlier ones'. */
    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** SIGTERM; fails when it does not end in time or leaves a process behind. */
    @Override
    public void close() {
        List<ProcessHandle> children =
                Stream.concat(process.descendants(), databaseServer().stream()).toList();
        process.destroy();
        awaitEnd();
        // A database process that has just ended is still listed until its new parent has taken note of it.
        Eventually.get(
                Duration.ofSeconds(5),
                () -> children.stream().filter(ProcessHandle::isAlive).toList(),
                List::isEmpty);
    }

    /** SIGKILL: no handler runs, its database server is left to itself. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends a database server that nothing else has ended; for tests that fail between a kill and the next start. */
    public void endDatabaseServer() {
        databaseServer().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> databaseServer() {
        Path file = data.resolve("postgres/postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void awaitReady() {
        var health = new Endpoint(baseUrl, null);
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (!isReady(health)) {
            if (!process.isAlive()) {
                throw new AssertionError("Hubgate ended with " + process.exitValue() + " at its start\n" + tail());
            }
            if (Instant.now().isAfter(deadline)) {
                process.destroy();
                throw new AssertionError("Hubgate is not ready after " + START_PATIENCE + "\n" + tail());
            }
            sleep(100);
        }
    }

    private static boolean isReady(Endpoint health) {
        try {
            return health.get("/health/ready").status() == 200;
        } catch (UncheckedIOException notYetListening) {
            return false;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Hubgate did not end within " + STOP_PATIENCE + "\n" + tail());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String tail() {
        List<String> lines = printed().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
