package dev.hubgate.gateway.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation has the tables that the code uses. With {@code -Dhubgate.docs=write} it is brought up to date. */
class ProvidersDocTest {

    private static final Path DOC = Path.of("../docs/providers.md");
    private static final String BEGIN = "<!-- capabilities: generated, see ProvidersDocTest -->\n";
    private static final String END = "<!-- capabilities: end -->\n";

    @Test
    void theTablesAreThoseOfTheCode() throws IOException {
        var doc = Files.readString(DOC);
        int begin = doc.indexOf(BEGIN) + BEGIN.length();
        int end = doc.indexOf(END);
        assertThat(doc).contains(BEGIN, END);
        var table = "\n" + new CapabilityTable().markdown() + "\n";
        if ("write".equals(System.getProperty("hubgate.docs"))) {
            Files.writeString(DOC, doc.substring(0, begin) + table + doc.substring(end));
        } else {
            assertThat(doc.substring(begin, end))
                    .as("made again by running this test with -Dhubgate.docs=write")
                    .isEqualTo(table);
        }
    }

    @Test
    void noDialectIsMissing() {
        assertThat(CapabilityTable.dialects())
                .extracting(Dialect::name)
                .containsExactly("anthropic", "bedrock", "gemini", "openai", "vertex");
    }
}
