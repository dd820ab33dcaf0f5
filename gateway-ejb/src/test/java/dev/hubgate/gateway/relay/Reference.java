package dev.hubgate.gateway.relay;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of facts beside the repository, where there is one. */
public final class Reference {

    private Reference() {}

    /** A file in it; without the folder the test is skipped, and the output says so. */
    public static Path file(String what, String... path) {
        var folder = System.getenv("HUBGATE_REFERENCE");
        if (folder == null) {
            System.err.println("!!! HUBGATE_REFERENCE is not set: " + what + " were NOT compared !!!");
        }
        Assumptions.assumeTrue(folder != null, "HUBGATE_REFERENCE is not set");
        return Path.of(folder, path);
    }
}
