package dev.hubgate.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.migrations.Migrator.MigrationResult;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The migrations on a real PostgreSQL, a new database for each test. */
class MigratorIT {

    private static EmbeddedPostgres postgres;
    private static int databases;
    private String url;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        var name = "m" + databases++;
        run(postgres.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
        url = postgres.getJdbcUrl("postgres", name);
    }

    private static void run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private MigrationResult migrate() {
        return Migrator.migrate(url, "postgres", "postgres");
    }

    @Test
    void bringsAnEmptyDatabaseToTheNewestVersion() throws SQLException {
        var result = migrate();
        assertThat(result.applied()).isEqualTo((int) number("SELECT count(*) FROM flyway_schema_history"));
        assertThat(result.version()).startsWith("2026");
        assertThat(number("SELECT version FROM directory_version")).isPositive();
        assertThat(number("SELECT count(*) FROM offer")).isGreaterThan(100);
    }

    @Test
    void doesNothingTheSecondTime() {
        var first = migrate();
        assertThat(migrate()).isEqualTo(new MigrationResult(first.version(), 0));
    }

    @Test
    void refusesAMigrationThatWasEditedAfterItHadRun() throws SQLException {
        migrate();
        run(url, "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE description = 'ledger create'");
        assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class).hasMessageContaining("checksum mismatch");
    }

    @Test
    void nodesThatStartTogetherTakeTurns() {
        var other = CompletableFuture.supplyAsync(this::migrate);
        var applied = migrate().applied() + other.join().applied();
        assertThat(applied).isEqualTo(migrate().applied() + countOfFiles());
    }

    private int countOfFiles() {
        try {
            return (int) number("SELECT count(*) FROM flyway_schema_history WHERE success");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> Migrator.migrate(url + "x", "postgres", "postgres"))
                .isInstanceOf(FlywayException.class);
    }
}
