package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Offer;

/** The most that a request may cost, in nano-dollars. */
final class Bound {

    private Bound() {}

    /** @throws dev.hubgate.gateway.failure.FailureException if it has sound in it that has no price there */
    static long nano(Asking asking) {
        if (asking.leg().isOwn()) {
            return 0;
        }
        var request = asking.request();
        var choices = request instanceof ChatRequest chat ? chat.options().choices() : 1;
        return Sound.of(request)
                .bound(asking.offer(), prompt(request, asking.offer()), (long) asking.maxTokens() * choices);
    }

    /** One conversation fits into the context window, or is refused; of inputs to be embedded each must fit by itself. */
    static long prompt(ModelRequest request, Offer offer) {
        return request instanceof ChatRequest chat
                ? Math.min(chat.promptBound(), offer.contextWindow())
                : request.promptBound();
    }
}
