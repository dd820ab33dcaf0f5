package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.ModelReply;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** OpenAI's format. */
@ApplicationScoped
public class OpenAiDialect implements Dialect {

    @Override
    public WireRequest write(ModelRequest request, Offer offer, int maxTokens) {
        return OpenAiWriter.write(request, offer, maxTokens);
    }

    @Override
    public ModelReply read(ModelRequest request, Offer offer, byte[] body) {
        return OpenAiReader.read(request, offer, body);
    }

    @Override
    public Events events(ModelRequest request, Offer offer) {
        return new OpenAiEvents(request, offer);
    }

    @Override
    public Failure error(Offer offer, int status, int retryAfterSeconds, byte[] body) {
        return OpenAiErrors.read(offer.upstream().name(), status, retryAfterSeconds, body);
    }
}
