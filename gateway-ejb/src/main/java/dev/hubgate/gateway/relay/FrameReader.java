package dev.hubgate.gateway.relay;

import java.io.IOException;

/** Reads a stream event by event, each as soon as it is there. Belongs to one thread. */
@FunctionalInterface
public interface FrameReader {

    /**
     * The next whole event, null at the end.
     *
     * @throws IOException if the stream breaks or is not what it should be
     */
    Frame next() throws IOException;
}
