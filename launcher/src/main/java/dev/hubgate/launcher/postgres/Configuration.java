package dev.hubgate.launcher.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The settings that a start writes; an operator's own go into {@code postgresql.auto.conf} by ALTER SYSTEM. */
final class Configuration {

    private static final String NAME = "hubgate.conf";

    private Configuration() {}

    /** Makes a new cluster read our file, and asks everyone for a password. */
    static void adopt(Path data) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), "\ninclude = '" + NAME + "'\n", StandardOpenOption.APPEND);
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    /** Written at each start, since the port is a new one each time. */
    static void write(Path data, Path logs, int port) throws IOException {
        Files.writeString(data.resolve(NAME), text(logs, port));
    }

    // Statements and row values never reach the log: they can hold what people typed.
    private static String text(Path logs, int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                timezone = 'UTC'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgres-%%a.log'
                log_file_mode = 0600
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_timezone = 'UTC'
                log_min_error_statement = 'panic'
                log_error_verbosity = 'terse'
                log_parameter_max_length_on_error = 0
                """.formatted(port, logs.toString().replace("'", "''"));
    }
}
