package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.dialect.ModelReply;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads whole replies. One that is good goes to the client in the provider's own bytes. */
final class OpenAiReader {

    private OpenAiReader() {}

    static ModelReply read(ModelRequest request, Offer offer, byte[] body) {
        var reply = tree(offer, body);
        var error = Json.field(reply, "error");
        if (error != null) {
            // Some providers say 200 and mean an error.
            throw OpenAiErrors.inBody(offer.upstream().name(), error).exception();
        }
        var results = reply.get(request instanceof ModelRequest.Chat ? "choices" : "data");
        if (results == null || !results.isArray()) {
            throw noAnswer(offer).exception();
        }
        var usage = OpenAiUsage.read(reply.get("usage"));
        return new ModelReply(body, usage != null ? usage : Estimate.of(request, produced(results)));
    }

    private static JsonNode tree(Offer offer, byte[] body) {
        try {
            var tree = Json.read(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            // Falls through: what it is not matters, not why the parser thinks so.
        }
        throw noAnswer(offer).exception();
    }

    private static Failure noAnswer(Offer offer) {
        return Failure.providerUnavailable(offer.upstream().name(), "answered with something that is no reply");
    }

    private static long produced(JsonNode choices) {
        long chars = 0;
        for (var choice : choices) {
            var message = choice.get("message");
            chars += message == null ? 0 : Estimate.textChars(message);
        }
        return chars;
    }
}
