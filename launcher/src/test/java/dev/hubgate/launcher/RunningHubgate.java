package dev.hubgate.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The distribution, run as a person runs it. */
final class RunningHubgate {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Process process;
    private final List<String> printed = new ArrayList<>();
    private final Thread reader;

    private RunningHubgate(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static RunningHubgate start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-jar",
                Path.of(System.getProperty("hubgate.distribution"), "hubgate.jar")
                        .toString(),
                "run"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HUBGATE_"));
        return new RunningHubgate(builder.start());
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (printed) {
                    printed.add(line);
                    printed.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a line that starts so; null if the process ends without it. */
    String line(String start) throws InterruptedException {
        var until = System.nanoTime() + LONGEST.toNanos();
        synchronized (printed) {
            while (System.nanoTime() < until) {
                var found =
                        printed.stream().filter(line -> line.startsWith(start)).findFirst();
                if (found.isPresent() || !reader.isAlive()) {
                    return found.orElse(null);
                }
                printed.wait(100);
            }
        }
        throw new IllegalStateException("no line that starts with " + start + " in " + output());
    }

    String output() {
        synchronized (printed) {
            return String.join("\n", printed);
        }
    }

    /** SIGTERM. */
    int terminate() throws InterruptedException {
        // Not the process's own: that closes the pipe too, and with it the last words.
        process.toHandle().destroy();
        return exitCode();
    }

    /** SIGKILL. */
    int kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + output());
        }
        reader.join();
        return process.exitValue();
    }
}
