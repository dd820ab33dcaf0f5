package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.WireRequest;
import java.util.List;

/**
 * A wire format of providers, both ways. Pure: it calls nobody and keeps nothing. What it is given to write was fitted
 * ({@link Fit}) to its capabilities, so a writer meets no option or feature that it cannot honour.
 */
public interface Dialect {

    /** As a provider's setting names it, such as {@code openai}. */
    String name();

    /** What can be expressed for this provider, whichever of its models is asked. */
    Capabilities capabilities(Upstream upstream);

    /** What can be expressed for this model. It may be more than for any of the provider's, and less than for another. */
    default Capabilities capabilities(Offer offer) {
        return capabilities(offer.upstream());
    }

    /**
     * The request as this offer's provider wants it.
     *
     * @param maxTokens the most tokens the answer may have, as money was held for; never to be exceeded on the wire
     * @throws dev.hubgate.gateway.failure.FailureException naming by JSON path what cannot be expressed
     */
    WireRequest write(ChatRequest request, Offer offer, int maxTokens);

    /**
     * A whole reply.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if it is none, or is an error that came with a good status
     */
    ChatReply read(ChatRequest request, Offer offer, byte[] body);

    /** For the events of one streamed reply. */
    Events events(ChatRequest request, Offer offer);

    /** The requests that together give the embeddings of all inputs, in their order. */
    List<WireRequest> write(EmbeddingRequest request, Offer offer);

    /**
     * The embeddings.
     *
     * @param bodies one for each request written, in their order
     * @throws dev.hubgate.gateway.failure.FailureException if one of them holds none
     */
    EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies);

    /** What a refusal means. */
    Failure error(Offer offer, Refusal refusal);
}
