package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.Secret;

/**
 * A request as a provider wants it.
 *
 * @param url where to
 * @param bearer the credential for the Authorization header, null for none
 * @param body JSON; never logged, never kept
 * @param streamed whether the answer comes as events
 */
public record WireRequest(String url, Secret bearer, byte[] body, boolean streamed) {

    @Override
    public String toString() {
        return "WireRequest[" + body.length + " bytes]";
    }
}
