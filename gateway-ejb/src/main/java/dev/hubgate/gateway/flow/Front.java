package dev.hubgate.gateway.flow;

import dev.hubgate.firewall.request.Purpose;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.node.ObjectNode;

/** The format that a client speaks, both ways. */
public interface Front {

    /** What its requests are for. */
    Purpose purpose();

    /** @throws dev.hubgate.gateway.failure.FailureException naming the field at fault */
    ModelRequest read(ObjectNode body);

    /** The body of a whole reply. */
    byte[] whole(ChatRequest request, ChatReply reply, Usage usage);

    /** The body of a reply with embeddings. */
    byte[] whole(EmbeddingRequest request, EmbeddingReply reply, Usage usage);

    /** For one streamed reply. */
    Chunks chunks(ChatRequest request);
}
