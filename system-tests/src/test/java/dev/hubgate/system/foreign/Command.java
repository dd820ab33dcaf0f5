package dev.hubgate.system.foreign;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program to run in a folder, with variables added to the environment. */
record Command(Path folder, Map<String, String> environment, List<String> words) {

    /** How it ended, with all that it printed. */
    record Outcome(int exitCode, String output) {}

    static Command in(Path folder, Object... words) {
        return new Command(
                folder, Map.of(), Stream.of(words).map(Object::toString).toList());
    }

    Command with(Map<String, String> variables) {
        return new Command(folder, variables, words);
    }

    Command and(Object... more) {
        Stream<String> added = Stream.of(more).map(Object::toString);
        return new Command(
                folder, environment, Stream.concat(words.stream(), added).toList());
    }

    /** Where this program is found on the PATH. */
    static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs it; fails when it does not end in time. */
    Outcome run(Duration patience) {
        try {
            Path output = Files.createTempFile("hubgate-command", ".txt");
            Process process = builder(output).start();
            boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String printed = Files.readString(output);
            Files.delete(output);
            if (!ended) {
                throw new AssertionError(words + " did not end within " + patience + "\n" + printed);
            }
            return new Outcome(process.exitValue(), printed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    /** Runs it; fails when it does not succeed. Returns what it printed. */
    String succeed(Duration patience) {
        Outcome outcome = run(patience);
        if (outcome.exitCode() != 0) {
            throw new AssertionError(words + " ended with " + outcome.exitCode() + "\n" + outcome.output());
        }
        return outcome.output();
    }

    private ProcessBuilder builder(Path output) {
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().keySet().removeIf(name -> name.startsWith("NODE_TEST"));
        return builder.redirectOutput(output.toFile());
    }
}
