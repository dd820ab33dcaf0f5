package dev.hubgate.firewall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/** Labelled texts that lie outside of the repository; without them the test says so loudly and is skipped. */
public final class Reference {

    private static final JsonMapper JSON = new JsonMapper();

    private Reference() {}

    /** A file of labelled texts by its name. */
    public static List<Sample> samples(String name) {
        var folder = System.getenv("HUBGATE_REFERENCE");
        if (folder == null) {
            System.err.println("!!! HUBGATE_REFERENCE is not set: " + name + " was NOT measured !!!");
        }
        Assumptions.assumeTrue(folder != null, "HUBGATE_REFERENCE is not set");
        return samples(Path.of(folder, "firewall", "data", name + ".jsonl"));
    }

    /** A file of labelled texts, one JSON object a line. */
    public static List<Sample> samples(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> new Sample(JSON.readTree(line))).toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
