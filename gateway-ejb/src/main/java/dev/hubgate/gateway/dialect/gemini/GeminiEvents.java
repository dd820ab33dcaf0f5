package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Frame;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Understands one stream. Google never says that it is done: what ends a stream is its end. */
final class GeminiEvents implements Events {

    private final Chunks chunks;
    private final String provider;

    GeminiEvents(ChatRequest request, Offer offer) {
        this.chunks = new Chunks(request, offer);
        this.provider = offer.upstream().name();
    }

    @Override
    public void accept(Frame frame, Consumer<ChatEvent> out) {
        if (frame.kind() == Frame.Kind.EXCEPTION) {
            throw Failure.providerUnavailable(provider, "broke the stream off").exception();
        }
        chunks.accept(json(frame.data()), out);
    }

    private JsonNode json(String data) {
        try {
            return Json.readForeign(data);
        } catch (JacksonException e) {
            throw Failure.providerUnavailable(provider, "sent an event that cannot be understood")
                    .exception();
        }
    }

    @Override
    public void end(Consumer<ChatEvent> out) {
        chunks.end(out, "broke the stream off");
    }

    @Override
    public boolean isDone() {
        return false;
    }
}
