package dev.hubgate.gateway.dialect.gemini;

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

/** The Gemini API of Google's AI Studio. */
@ApplicationScoped
public class GeminiDialect implements Dialect {

    private static final String WHOLE = ":generateContent";
    private static final String STREAMED = ":streamGenerateContent?alt=sse";

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public Capabilities capabilities(Upstream upstream) {
        return GeminiCapabilities.of(GoogleApi.GEMINI);
    }

    @Override
    public WireRequest write(ChatRequest request, Offer offer, int maxTokens) {
        return wire(request, offer, GoogleApi.GEMINI, Places.gemini(offer), maxTokens);
    }

    /** A request to generate, at either place. */
    static WireRequest wire(ChatRequest request, Offer offer, GoogleApi api, String model, int maxTokens) {
        return new WireRequest(
                model + (request.streamed() ? STREAMED : WHOLE),
                Authentication.header(
                        GeminiEmbeddings.KEY_HEADER, offer.upstream().credential()),
                Json.write(GeminiWriter.body(request, offer, api, maxTokens)),
                request.streamed() ? Framing.SSE : Framing.WHOLE);
    }

    @Override
    public ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        return GeminiReader.read(request, offer, body);
    }

    @Override
    public Events events(ChatRequest request, Offer offer) {
        return new GeminiEvents(request, offer);
    }

    @Override
    public List<WireRequest> write(EmbeddingRequest request, Offer offer) {
        return GeminiEmbeddings.write(request, offer);
    }

    @Override
    public EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies) {
        return GeminiEmbeddings.read(request, offer, bodies);
    }

    @Override
    public Failure error(Offer offer, Refusal refusal) {
        return GeminiErrors.read(offer.upstream().name(), refusal);
    }
}
