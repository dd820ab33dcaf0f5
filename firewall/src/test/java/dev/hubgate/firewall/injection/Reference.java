package dev.hubgate.firewall.injection;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of labelled texts beside the repository, where there is one. */
final class Reference {

    private Reference() {}

    /** A file in it; without the folder the test is skipped, and the output says so. */
    static Path file(String... path) {
        var folder = System.getenv("HUBGATE_REFERENCE");
        if (folder == null) {
            System.err.println("!!! HUBGATE_REFERENCE is not set: what detects injection was NOT measured !!!");
        }
        Assumptions.assumeTrue(folder != null, "HUBGATE_REFERENCE is not set");
        return Path.of(folder, path);
    }
}
