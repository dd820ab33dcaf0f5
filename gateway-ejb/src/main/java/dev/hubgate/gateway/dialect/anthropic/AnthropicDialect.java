package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
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
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Anthropic's own API. */
@ApplicationScoped
public class AnthropicDialect implements Dialect {

    private static final Map<String, String> HEADERS = Map.of("anthropic-version", "2023-06-01");

    private final ClaudeMessages messages = new ClaudeMessages(ClaudeHost.ANTHROPIC);

    @Override
    public String name() {
        return "anthropic";
    }

    @Override
    public Capabilities capabilities(Upstream upstream) {
        return messages.capabilities();
    }

    @Override
    public WireRequest write(ChatRequest request, Offer offer, int maxTokens) {
        var upstream = offer.upstream();
        return new WireRequest(
                upstream.baseUrl() + upstream.apiPath() + "/messages",
                Authentication.header("x-api-key", upstream.credential()),
                HEADERS,
                Json.write(messages.body(request, offer, maxTokens)),
                request.streamed() ? Framing.SSE : Framing.WHOLE);
    }

    @Override
    public ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        return messages.read(request, offer, body);
    }

    @Override
    public Events events(ChatRequest request, Offer offer) {
        return messages.events(request, offer);
    }

    @Override
    public List<WireRequest> write(EmbeddingRequest request, Offer offer) {
        throw Failure.wrongKind("chat").exception();
    }

    @Override
    public EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies) {
        throw Failure.wrongKind("chat").exception();
    }

    @Override
    public Failure error(Offer offer, Refusal refusal) {
        return messages.error(offer, refusal);
    }
}
