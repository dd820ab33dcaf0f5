package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.core.JacksonException;

/** Reads a whole reply: a stream of one chunk. */
final class GeminiReader {

    private static final String NO_REPLY = "answered with something that is no reply";

    private GeminiReader() {}

    static ChatReply read(ChatRequest request, Offer offer, byte[] body) {
        var chunks = new Chunks(request, offer);
        var fold = new ReplyFold();
        try {
            chunks.accept(Json.readForeign(body), fold);
        } catch (JacksonException e) {
            throw Failure.providerUnavailable(offer.upstream().name(), NO_REPLY).exception();
        }
        chunks.end(fold, NO_REPLY);
        return fold.reply();
    }
}
