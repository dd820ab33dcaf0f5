package dev.hubgate.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MigrationFilesTest {

    private static final Pattern TABLE = Pattern.compile("(?m)^CREATE TABLE (\\w+)");

    private static List<Path> files() {
        try (var files =
                Files.list(Path.of(Objects.requireNonNull(MigrationFilesTest.class.getResource("/db/migration"))
                        .toURI()))) {
            return files.sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void namesCarryATimeAndACapability() {
        assertThat(files())
                .isNotEmpty()
                .extracting(file -> file.getFileName().toString())
                .allMatch(name -> name.matches("V\\d{8}_\\d{4}__(tenancy|access|catalog|routing|limits|firewall|ledger"
                        + "|audit|chat|directory)_[a-z0-9_]+\\.sql"));
    }

    @Test
    void eachBeginsByTellingWhy() {
        assertThat(files()).allSatisfy(file -> assertThat(text(file)).startsWith("-- "));
    }

    @Test
    void eachTableSaysWhatItIsFor() {
        assertThat(files())
                .allSatisfy(file -> assertThat(TABLE.matcher(text(file)).results())
                        .allSatisfy(table ->
                                assertThat(text(file)).contains("COMMENT ON TABLE " + table.group(1) + " IS")));
    }

    @Test
    void tenantOwnedTablesNameTheTenantInEveryForeignKeyBetweenThem() {
        var ownedOnes = "project|member|api_key|wallet|hold|ledger_entry|policy_version";
        assertThat(files())
                .allSatisfy(file -> assertThat(text(file))
                        .doesNotContainPattern("REFERENCES (" + ownedOnes + ")(?! \\(tenant_id, )"));
    }
}
