package dev.hubgate.migrations;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the state that this build of Hubgate needs. */
public final class Migrator {

    private Migrator() {}

    /** What a run did: the schema's version afterwards, and how many migrations it took. */
    public record MigrationResult(String version, int applied) {}

    /**
     * Runs every migration that the database has not seen, in order. Nodes that start together take turns.
     *
     * @param jdbcUrl a PostgreSQL URL such as {@code jdbc:postgresql://host:5432/hubgate}
     * @throws FlywayException if the database cannot be reached, or a migration fails or was edited after it had run
     */
    public static MigrationResult migrate(String jdbcUrl, String user, String password) {
        var result = Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(jdbcUrl, user, password)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
        var version = result.targetSchemaVersion != null ? result.targetSchemaVersion : result.initialSchemaVersion;
        return new MigrationResult(version, result.migrationsExecuted);
    }
}
