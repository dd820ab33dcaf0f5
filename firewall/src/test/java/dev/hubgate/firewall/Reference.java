package dev.hubgate.firewall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Labelled texts that lie outside of the repository; without them the test says so loudly and is skipped. */
public final class Reference {
    private Reference() {}

    public static List<Sample> samples(String name) {
        var folder = System.getenv("HUBGATE_REFERENCE");
        if (folder == null) {
            System.err.println("!!! HUBGATE_REFERENCE is not set: " + name + " was NOT measured !!!");
        }
        Assumptions.assumeTrue(folder != null, "HUBGATE_REFERENCE is not set");
        try (var lines = Files.lines(Path.of(folder, "firewall", "data", name + ".jsonl"))) {
            return lines.map(line -> new Sample(JsonLine.read(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
