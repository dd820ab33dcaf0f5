package dev.hubgate.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server process that a data folder speaks of, in its {@code postmaster.pid}. */
final class Postmaster {

    private final Path file;

    Postmaster(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    /** The process, if there is one and it is a PostgreSQL: after a reboot its number may be another program's. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var number = Long.parseLong(Files.readAllLines(file).get(0).strip());
            return ProcessHandle.of(number).filter(ProcessHandle::isAlive).filter(Postmaster::postgres);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Removes what a server left that no longer runs. */
    void forget() throws IOException {
        if (process().isEmpty()) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean postgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }
}
