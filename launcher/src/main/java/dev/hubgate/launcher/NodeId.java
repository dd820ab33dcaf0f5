package dev.hubgate.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What a node calls itself. It belongs to the data folder, which one process at a time can hold: two nodes of one name
 * would each take what the other is working on for its own leftovers.
 */
final class NodeId {

    private NodeId() {}

    /** @param given what {@code HUBGATE_NODE_ID} says, or null */
    static String find(String given, DataFolder folder) throws IOException {
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        var file = folder.nodeId();
        if (!Files.exists(file)) {
            var random = new byte[6];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, "node-" + HexFormat.of().formatHex(random) + "\n");
        }
        return Files.readString(file).strip();
    }
}
