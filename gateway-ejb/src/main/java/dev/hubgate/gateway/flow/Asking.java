package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.guard.Guarded;
import dev.hubgate.gateway.routing.Leg;
import java.util.List;

/**
 * A request that may go out on one leg.
 *
 * @param request fitted to the offer
 * @param guarded what the reply is to be made whole by
 * @param dropped fields that the provider cannot be given, by their names on the wire
 * @param maxTokens the most tokens of one reply, as money is held for
 */
record Asking(
        Front front,
        Leg leg,
        ModelRequest request,
        Guarded guarded,
        List<String> dropped,
        int maxTokens,
        Caller.Known caller) {

    boolean isStreamed() {
        return request instanceof ChatRequest chat && chat.streamed();
    }

    Offer offer() {
        return leg.offer();
    }
}
