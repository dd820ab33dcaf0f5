package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.directory.Directory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came in, and from whom.
 *
 * @param directory the settings by which all of it is treated
 * @param bytes how long the body was
 */
public record Received(Directory directory, Caller.Known caller, ObjectNode body, int bytes) {

    /** Without the body. */
    @Override
    public String toString() {
        return "Received[" + bytes + " bytes]";
    }
}
