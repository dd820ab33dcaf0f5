package dev.hubgate.gateway.dialect.bedrock;

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

/** Amazon Bedrock: Converse for chats with any model, InvokeModel for embeddings. */
@ApplicationScoped
public class BedrockDialect implements Dialect {

    @Override
    public String name() {
        return "bedrock";
    }

    @Override
    public Capabilities capabilities(Upstream upstream) {
        return BedrockCapabilities.TABLE;
    }

    @Override
    public WireRequest write(ChatRequest request, Offer offer, int maxTokens) {
        return ConverseWriter.write(request, offer, maxTokens);
    }

    @Override
    public ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        return ConverseReader.read(request, offer, body);
    }

    @Override
    public Events events(ChatRequest request, Offer offer) {
        return new ConverseEvents(request, offer);
    }

    @Override
    public List<WireRequest> write(EmbeddingRequest request, Offer offer) {
        return BedrockEmbeddings.write(request, offer);
    }

    @Override
    public EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies) {
        return BedrockEmbeddings.read(request, offer, bodies);
    }

    @Override
    public Failure error(Offer offer, Refusal refusal) {
        return BedrockErrors.of(offer.upstream().name(), refusal);
    }
}
