package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.function.Consumer;

/** Writes one streamed reply, piece by piece. Each piece is whole on the wire. Belongs to one request. */
public interface Chunks {

    /** What an event means for the client: no piece, one, or several. */
    void write(ChatEvent event, Consumer<byte[]> out);

    /** What is owed after the last event and before the end. */
    void usage(Usage usage, long costNano, Consumer<byte[]> out);

    /** That the reply broke off. */
    void failure(Failure failure, String correlationId, Consumer<byte[]> out);

    /** The end. */
    void done(Consumer<byte[]> out);
}
