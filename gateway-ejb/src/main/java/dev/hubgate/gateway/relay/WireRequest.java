package dev.hubgate.gateway.relay;

import java.util.Map;

/**
 * A request as a provider wants it.
 *
 * @param url where to; its path is sent as it stands
 * @param headers beyond those that every request has
 * @param body JSON; never logged, never kept
 * @param framing how the answer is to come
 */
public record WireRequest(
        String url, Authentication authentication, Map<String, String> headers, byte[] body, Framing framing) {

    public WireRequest {
        headers = Map.copyOf(headers);
    }

    /** Without headers of its own. */
    public WireRequest(String url, Authentication authentication, byte[] body, Framing framing) {
        this(url, authentication, Map.of(), body, framing);
    }

    /** Whether the answer comes in pieces. */
    public boolean isStreamed() {
        return framing != Framing.WHOLE;
    }

    WireRequest with(Authentication other) {
        return new WireRequest(url, other, headers, body, framing);
    }

    @Override
    public String toString() {
        return "WireRequest[" + body.length + " bytes]";
    }
}
