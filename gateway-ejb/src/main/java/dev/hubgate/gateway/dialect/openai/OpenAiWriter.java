package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import tools.jackson.databind.node.ObjectNode;

/** Writes requests: the client's own body with the native model name, a bound on the reply and the wish for usage. */
final class OpenAiWriter {

    private OpenAiWriter() {}

    static WireRequest write(ModelRequest request, Offer offer, int maxTokens) {
        // A shallow copy: the fields set below are replaced in it, and what they held is left alone.
        var body = Json.object();
        body.setAll(request.body());
        body.put("model", offer.nativeId());
        var streamed = false;
        if (request instanceof ModelRequest.Chat chat) {
            streamed = chat.streamed();
            bound(chat, offer, maxTokens, body);
            if (streamed) {
                askForUsage(body);
            }
        }
        var upstream = offer.upstream();
        var url = upstream.baseUrl() + upstream.apiPath() + request.operation();
        var framing = streamed ? Framing.SSE : Framing.WHOLE;
        return new WireRequest(url, Authentication.bearer(upstream.credential()), Json.write(body), framing);
    }

    private static void bound(ModelRequest.Chat chat, Offer offer, int maxTokens, ObjectNode body) {
        if (chat.maxTokens() == null && maxTokens != Offer.UNKNOWN) {
            // OpenAI's newer models refuse the older name, and most others do not know the newer one.
            body.put(offer.upstream().name().equals("openai") ? "max_completion_tokens" : "max_tokens", maxTokens);
        }
    }

    private static void askForUsage(ObjectNode body) {
        var options = Json.object();
        if (body.get("stream_options") instanceof ObjectNode asked) {
            options.setAll(asked);
        }
        body.set("stream_options", options.put("include_usage", true));
    }
}
