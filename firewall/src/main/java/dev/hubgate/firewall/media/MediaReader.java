package dev.hubgate.firewall.media;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.policy.Policy;

/** Reads what is in bytes that are no text of the request: images, documents, files of text. */
public interface MediaReader {

    /**
     * Reads one.
     *
     * @param mediaType as the client says, such as {@code image/png}; what the bytes are is seen from the bytes
     * @throws dev.hubgate.firewall.Unavailable if the time is over, or there is nobody free to read it
     */
    MediaReading read(String mediaType, byte[] bytes, Policy policy, Budget budget);
}
