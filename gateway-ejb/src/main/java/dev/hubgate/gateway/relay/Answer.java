package dev.hubgate.gateway.relay;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a provider answers: its status is there, its body still comes. Closing it breaks the call off if the body is not
 * at its end, and may be done by another thread than the one that reads.
 *
 * @param retryAfterSeconds as the provider said, 0 if it did not
 */
public record Answer(int status, int retryAfterSeconds, InputStream body) implements AutoCloseable {

    private static final int END_BYTES = 1024;

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /**
     * Lets go of a body of which nothing more is wanted and whose end is near: read to it, its connection can serve again.
     * The reading is nobody's to wait for, and one that takes too long is broken off as in every silence.
     */
    public void release() {
        Thread.ofVirtual().name("hubgate-release").start(() -> {
            try (this) {
                body.readNBytes(END_BYTES);
            } catch (IOException e) {
                // Then it serves no more.
            }
        });
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            // It was to be closed, and closed it is.
        }
    }
}
