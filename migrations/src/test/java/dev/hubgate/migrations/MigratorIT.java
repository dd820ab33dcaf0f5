package dev.hubgate.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.migrations.Migrator.MigrationResult;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The migrations on a real PostgreSQL, a new database for each test. */
class MigratorIT {

    private TestDatabase database;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = new TestDatabase();
    }

    private MigrationResult migrate() {
        return Migrator.migrate(database.url(), "postgres", "postgres");
    }

    @Test
    void bringsAnEmptyDatabaseToTheNewestVersion() throws SQLException {
        var result = migrate();
        assertThat(result.applied()).isEqualTo((int) database.number("SELECT count(*) FROM flyway_schema_history"));
        assertThat(result.version()).startsWith("2026");
        assertThat(database.number("SELECT version FROM directory_version")).isPositive();
        assertThat(database.number("SELECT count(*) FROM offer")).isGreaterThan(100);
    }

    @Test
    void doesNothingTheSecondTime() {
        var first = migrate();
        assertThat(migrate()).isEqualTo(new MigrationResult(first.version(), 0));
    }

    @Test
    void refusesAMigrationThatWasEditedAfterItHadRun() throws SQLException {
        migrate();
        database.run("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE description = 'ledger create'");
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
            return (int) database.number("SELECT count(*) FROM flyway_schema_history WHERE success");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> Migrator.migrate(database.url() + "x", "postgres", "postgres"))
                .isInstanceOf(FlywayException.class);
    }
}
