package dev.hubgate.gateway.dialect;

import dev.hubgate.store.audit.RequestRecord.Usage;

/**
 * A whole reply.
 *
 * @param body JSON for the client
 * @param usage what it used
 */
public record ModelReply(byte[] body, Usage usage) {

    @Override
    public String toString() {
        return "ModelReply[" + body.length + " bytes]";
    }
}
