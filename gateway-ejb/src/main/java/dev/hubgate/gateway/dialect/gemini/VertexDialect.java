package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.dialect.anthropic.ClaudeHost;
import dev.hubgate.gateway.dialect.anthropic.ClaudeMessages;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Google Cloud's Vertex AI: Gemini in nearly the words of the Gemini API, and Claude in Anthropic's own words, told apart by
 * the model's name.
 */
@ApplicationScoped
public class VertexDialect implements Dialect {

    private static final String CLAUDE = "claude";

    private final ClaudeMessages claude = new ClaudeMessages(ClaudeHost.VERTEX);
    private final Capabilities both = VertexCapabilities.of(claude.capabilities());

    @Override
    public String name() {
        return "vertex";
    }

    /** What can be asked of one or the other: which, is known only with a model. */
    @Override
    public Capabilities capabilities(Upstream upstream) {
        return both;
    }

    @Override
    public Capabilities capabilities(Offer offer) {
        return isClaude(offer) ? claude.capabilities() : GeminiCapabilities.of(GoogleApi.VERTEX);
    }

    static boolean isClaude(Offer offer) {
        return offer.nativeId().startsWith(CLAUDE);
    }

    @Override
    public WireRequest write(ChatRequest request, Offer offer, int maxTokens) {
        return isClaude(offer)
                ? claude(request, offer, maxTokens)
                : GeminiDialect.wire(request, offer, GoogleApi.VERTEX, Places.vertex(offer, "google"), maxTokens);
    }

    private WireRequest claude(ChatRequest request, Offer offer, int maxTokens) {
        if (!(offer.upstream().credential() instanceof Credential.ServiceAccount account)) {
            throw Failure.noCredential(offer.upstream().name()).exception();
        }
        return new WireRequest(
                Places.vertex(offer, "anthropic") + (request.streamed() ? ":streamRawPredict" : ":rawPredict"),
                new Authentication.GoogleToken(account),
                Json.write(claude.body(request, offer, maxTokens)),
                request.streamed() ? Framing.SSE : Framing.WHOLE);
    }

    @Override
    public ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        return isClaude(offer) ? claude.read(request, offer, body) : GeminiReader.read(request, offer, body);
    }

    @Override
    public Events events(ChatRequest request, Offer offer) {
        return isClaude(offer) ? claude.events(request, offer) : new GeminiEvents(request, offer);
    }

    @Override
    public List<WireRequest> write(EmbeddingRequest request, Offer offer) {
        return VertexEmbeddings.write(request, offer);
    }

    @Override
    public EmbeddingReply read(EmbeddingRequest request, Offer offer, List<byte[]> bodies) {
        return VertexEmbeddings.read(request, offer, bodies);
    }

    /** Claude's errors come from Anthropic or from Google before it, in the words of either. */
    @Override
    public Failure error(Offer offer, Refusal refusal) {
        return isClaude(offer) && !GeminiErrors.isGoogles(refusal)
                ? claude.error(offer, refusal)
                : GeminiErrors.read(offer.upstream().name(), refusal);
    }
}
