package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.dialect.Refusal;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.node.ObjectNode;

/** Claude's Messages without the envelope: what a dialect needs that reaches Claude at some host. */
public final class ClaudeMessages {

    private final ClaudeHost host;
    private final Capabilities capabilities;

    public ClaudeMessages(ClaudeHost host) {
        this.host = host;
        this.capabilities = AnthropicCapabilities.at(host);
    }

    /** What can be asked for. */
    public Capabilities capabilities() {
        return capabilities;
    }

    /**
     * The body of a request, which says itself whether the reply is to be streamed.
     *
     * @param maxTokens the most tokens the reply may have, thinking included
     * @throws dev.hubgate.gateway.failure.FailureException naming by JSON path what cannot be expressed
     */
    public ObjectNode body(ChatRequest request, Offer offer, int maxTokens) {
        return new AnthropicWriter(request, offer, host).body(maxTokens);
    }

    /**
     * A whole reply.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if it is none, or is an error that came with a good status
     */
    public ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        return AnthropicReader.read(request, offer, host, body);
    }

    /** For the events of one streamed reply. */
    public Events events(ChatRequest request, Offer offer) {
        return new AnthropicEvents(request, offer, host);
    }

    /** What a refusal means. */
    public Failure error(Offer offer, Refusal refusal) {
        return AnthropicErrors.read(offer.upstream().name(), refusal);
    }
}
