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

    public boolean isGood() {
        return status >= 200 && status < 300;
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
