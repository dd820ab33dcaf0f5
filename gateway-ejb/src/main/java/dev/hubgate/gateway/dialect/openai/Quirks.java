package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Offer;
import tools.jackson.databind.node.ObjectNode;

/** The last touch on a request's body, where a provider differs in more than names. */
@FunctionalInterface
interface Quirks {

    Quirks NONE = (body, request, offer) -> {};

    void apply(ObjectNode body, ChatRequest request, Offer offer);

    /** This and then that. */
    default Quirks then(Quirks next) {
        return (body, request, offer) -> {
            apply(body, request, offer);
            next.apply(body, request, offer);
        };
    }
}
