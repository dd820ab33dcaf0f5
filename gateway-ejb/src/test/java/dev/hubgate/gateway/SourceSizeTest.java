package dev.hubgate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceSizeTest {

    private static final int MOST_LINES = 350;

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is longer does two things. */
    @Test
    void everyFileCanBeReadInOneSitting() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void halfOfThemFitOnAScreen() throws IOException {
        var sorted =
                sources().stream().mapToLong(SourceSizeTest::lines).sorted().toArray();
        assertThat(sorted[sorted.length / 2]).isLessThanOrEqualTo(64);
    }
}
