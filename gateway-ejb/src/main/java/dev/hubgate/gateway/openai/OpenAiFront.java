package dev.hubgate.gateway.openai;

import dev.hubgate.firewall.request.Purpose;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.flow.Chunks;
import dev.hubgate.gateway.flow.Front;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's format for clients.
 *
 * @param purpose what its requests are for
 * @param reader reads the body; how depends on the endpoint
 */
public record OpenAiFront(Purpose purpose, Function<ObjectNode, ModelRequest> reader) implements Front {

    @Override
    public ModelRequest read(ObjectNode body) {
        return reader.apply(body);
    }

    @Override
    public byte[] whole(ChatRequest request, ChatReply reply, Usage usage) {
        return ReplyWriter.write(request, reply, usage);
    }

    @Override
    public byte[] whole(EmbeddingRequest request, EmbeddingReply reply, Usage usage) {
        return EmbeddingWriter.write(request, reply, usage);
    }

    @Override
    public Chunks chunks(ChatRequest request) {
        return new ChunkWriter(request);
    }
}
