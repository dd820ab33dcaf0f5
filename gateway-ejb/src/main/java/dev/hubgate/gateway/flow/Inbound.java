package dev.hubgate.gateway.flow;

import java.io.InputStream;

/**
 * A request as it stands at the door.
 *
 * @param authorization the header, or null
 * @param contentType the header, or null
 * @param bodyRead to be run when the body was read to its end
 */
public record Inbound(String authorization, String contentType, InputStream body, Runnable bodyRead) {

    /** Without the credential. */
    @Override
    public String toString() {
        return "Inbound[" + contentType + "]";
    }
}
