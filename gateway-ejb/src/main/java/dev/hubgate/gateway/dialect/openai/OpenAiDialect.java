package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** OpenAI's format. */
@ApplicationScoped
public class OpenAiDialect implements Dialect {

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public Capabilities capabilities(Upstream upstream) {
        return Flavour.of(upstream).capabilities();
    }

    @Override
    public WireRequest write(ChatRequest request, Offer offer, int maxTokens) {
        return OpenAiWriter.write(request, offer, maxTokens);
    }

    @Override
    public ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        return OpenAiReader.read(request, offer, body);
    }

    @Override
    public Events events(ChatRequest request, Offer offer) {
        return new OpenAiEvents(request, offer);
    }

    @Override
    public List<WireRequest> write(EmbeddingRequest request, Offer offer) {
        return List.of(OpenAiEmbeddings.write(request, offer));
    }

    @Override
    public EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies) {
        return OpenAiEmbeddings.read(offer, bodies.getFirst());
    }

    @Override
    public Failure error(Offer offer, Refusal refusal) {
        return OpenAiErrors.read(offer.upstream().name(), refusal);
    }
}
