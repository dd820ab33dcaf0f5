package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Offer;

/**
 * A request that may go out.
 *
 * @param request fitted to the offer
 * @param maxTokens the most tokens of one reply, as money is held for
 */
record Asking(Front front, ModelRequest request, Offer offer, int maxTokens, Caller.Known caller) {}
