package dev.hubgate.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The documentation counts what is there. With {@code -Dhubgate.docs=write} it is brought up to date. */
class CatalogDocIT {

    private static final Path DOC = Path.of("../docs/catalog.md");
    private static final String BEGIN = "<!-- counted, see CatalogDocIT -->\n";
    private static final String END = "<!-- counted: end -->\n";
    private static final String HEAD = """

            | provider | offers | models | for chat | for embeddings |
            |---|---|---|---|---|
            """;
    private static final String COUNTS = """
            SELECT concat('| ', coalesce(o.provider, '*all*'), ' | ', count(*), ' | ', count(DISTINCT m.id), ' | ',
                count(DISTINCT m.id) FILTER (WHERE m.kind = 'chat'), ' | ',
                count(DISTINCT m.id) FILTER (WHERE m.kind = 'embedding'), ' |')
            FROM offer o JOIN model m ON m.id = o.model
            WHERE o.enabled AND o.provider <> 'sandbox'
            GROUP BY ROLLUP (o.provider) ORDER BY o.provider NULLS LAST""";

    @Test
    void theCountsAreThoseOfAFreshInstallation() throws IOException, SQLException {
        var database = new TestDatabase();
        Migrator.migrate(database.url(), "postgres", "postgres");
        var table = HEAD + String.join("\n", database.texts(COUNTS)) + "\n\n";
        var doc = Files.readString(DOC);
        assertThat(doc).contains(BEGIN, END);
        int begin = doc.indexOf(BEGIN) + BEGIN.length();
        int end = doc.indexOf(END);
        if ("write".equals(System.getProperty("hubgate.docs"))) {
            Files.writeString(DOC, doc.substring(0, begin) + table + doc.substring(end));
        } else {
            assertThat(doc.substring(begin, end))
                    .as("made again by running this test with -Dhubgate.docs=write")
                    .isEqualTo(table);
        }
    }
}
