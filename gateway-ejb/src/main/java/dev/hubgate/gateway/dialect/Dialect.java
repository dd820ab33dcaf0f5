package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.WireRequest;

/** A wire format of providers, both ways. Pure: it calls nobody and keeps nothing. */
public interface Dialect {

    /**
     * The request as this offer's provider wants it.
     *
     * @param maxTokens written in where the client named no maximum
     */
    WireRequest write(ModelRequest request, Offer offer, int maxTokens);

    /**
     * A whole reply.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if it is none
     */
    ModelReply read(ModelRequest request, Offer offer, byte[] body);

    /** For the events of one streamed reply. */
    Events events(ModelRequest request, Offer offer);

    /**
     * What an error means.
     *
     * @param retryAfterSeconds as the provider said, 0 if it did not
     */
    Failure error(Offer offer, int status, int retryAfterSeconds, byte[] body);
}
