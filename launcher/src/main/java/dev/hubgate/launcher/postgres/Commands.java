package dev.hubgate.launcher.postgres;

import dev.hubgate.launcher.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the PostgreSQL programs, and logs what they print. */
final class Commands {

    private static final Logger LOG = Logger.getLogger(Commands.class.getName());
    private static final int LONGEST_SECONDS = 150;

    private final Path bin;
    private final List<String> prefix;

    private Commands(Path bin, List<String> prefix) {
        this.bin = bin;
        this.prefix = prefix;
    }

    /**
     * @param home the unpacked programs
     * @param owned any file that this process made
     * @throws Refusal if we are root, which PostgreSQL refuses to run as, and the system offers no way around it
     */
    static Commands of(Path home, Path owned) throws Refusal, IOException, InterruptedException {
        var root = ((Integer) 0).equals(Files.getAttribute(owned, "unix:uid"));
        if (!root) {
            return new Commands(home.resolve("bin"), List.of());
        }
        // A user namespace in which we are not root, and still own our files.
        var commands = new Commands(home.resolve("bin"), List.of("unshare", "-U"));
        if (commands.outcome("postgres", "--version").code() != 0) {
            throw new Refusal("PostgreSQL does not run as root, and this system allows root no user namespace:"
                    + " run Hubgate as an ordinary user, or name an existing database with --database-url.");
        }
        return commands;
    }

    /** How a program ended, and what it printed. */
    record Outcome(int code, String output) {}

    /** Runs a program to its end. */
    Outcome outcome(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        // A file, not a pipe: the server inherits it from pg_ctl and would hold a pipe open.
        var printed = Files.createTempFile("hubgate-postgres", ".txt");
        try {
            var process = builder(command, printed).start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, program + " took longer than " + LONGEST_SECONDS + " s");
            }
            var output = Files.readString(printed, StandardCharsets.UTF_8).strip();
            LOG.log(Level.INFO, "{0} ended with {1}: {2}", new Object[] {program, process.exitValue(), output});
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(printed);
        }
    }

    private static ProcessBuilder builder(List<String> command, Path printed) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }
}
