package dev.hubgate.launcher.postgres;

import dev.hubgate.launcher.DataFolder;
import dev.hubgate.launcher.DatabaseAddress;
import dev.hubgate.launcher.PortCheck;
import dev.hubgate.launcher.Refusal;
import dev.hubgate.launcher.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The PostgreSQL server of a data folder. */
public final class EmbeddedPostgres {

    private static final int PORTS_TRIED = 3;

    private final DataFolder folder;
    private final Path data;
    private final Commands commands;

    private EmbeddedPostgres(DataFolder folder, Commands commands) {
        this.folder = folder;
        this.data = folder.database();
        this.commands = commands;
    }

    /** Unpacks the programs if this version of them is new here. */
    public static EmbeddedPostgres in(DataFolder folder) throws Refusal, IOException, InterruptedException {
        Files.createDirectories(folder.programs());
        var home = Programs.unpacked(folder.programs());
        return new EmbeddedPostgres(folder, Commands.of(home, folder.programs()));
    }

    /**
     * Starts the server; makes the cluster and the database first where there are none. A server that an earlier run
     * left behind is stopped before, and one that crashed recovers as it starts.
     */
    public synchronized DatabaseAddress start() throws Refusal, IOException, InterruptedException {
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        requireSameMajor();
        requirePassword();
        stop();
        new Postmaster(data).forget();
        var port = startOnFreePort();
        return new Cluster(port, SecretFile.read(folder.databasePassword())).database();
    }

    /**
     * Stops the server, open sessions and all, and waits until it has ended. Nothing happens if none runs; one that is
     * just starting is let finish first, since it cannot be told from one that an earlier run left.
     */
    public synchronized void stop() throws IOException, InterruptedException {
        if (new Postmaster(data).process().isPresent()) {
            commands.outcome("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
        }
    }

    /** Tells the server to stop and does not wait. */
    public void abandon() throws IOException {
        new Postmaster(data).process().ifPresent(ProcessHandle::destroy);
    }

    private void initialise() throws Refusal, IOException, InterruptedException {
        // Built beside and renamed, so that a start cut short leaves nothing that looks finished.
        var unfinished = data.resolveSibling(data.getFileName() + ".new");
        DataFolder.delete(unfinished);
        Files.deleteIfExists(folder.databasePassword());
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        SecretFile.create(folder.databasePassword(), HexFormat.of().formatHex(random));
        var made = commands.outcome(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + Cluster.SUPERUSER,
                "--pwfile=" + folder.databasePassword(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
        if (made.code() != 0) {
            throw new Refusal("PostgreSQL could not make its data folder " + unfinished + ": " + last(made.output()));
        }
        Configuration.adopt(unfinished);
        Files.move(unfinished, data);
    }

    private void requireSameMajor() throws Refusal, IOException, InterruptedException {
        var written = Files.readString(data.resolve("PG_VERSION")).strip();
        var ours = commands.outcome("postgres", "--version").output();
        if (!ours.matches(".*\\b" + written + "\\..*")) {
            throw new Refusal("The data in " + data + " was written by PostgreSQL " + written
                    + " and this Hubgate brings " + ours.replaceAll(".*\\) ", "")
                    + ": dump it with the former Hubgate and load it into a new folder.");
        }
    }

    private void requirePassword() throws Refusal {
        if (!Files.exists(folder.databasePassword())) {
            throw new Refusal("The file " + folder.databasePassword() + " is missing, and the database in " + data
                    + " asks for the password in it: put it back.");
        }
    }

    private int startOnFreePort() throws Refusal, IOException, InterruptedException {
        var output = "";
        for (int tried = 0; tried < PORTS_TRIED; tried++) {
            var port = PortCheck.free();
            Configuration.write(data, folder.logs(), port);
            var log = folder.logs().resolve("postgres-start.log");
            Files.deleteIfExists(log);
            var started =
                    commands.outcome("pg_ctl", "start", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "120");
            if (started.code() == 0) {
                return port;
            }
            output = Files.exists(log) ? Files.readString(log).strip() : started.output();
        }
        throw new Refusal(
                "PostgreSQL does not start on " + data + ": " + last(output) + " (see " + folder.logs() + ")");
    }

    private static String last(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }
}
