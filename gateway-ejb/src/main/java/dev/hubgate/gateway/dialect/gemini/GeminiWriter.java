package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.directory.Offer;
import tools.jackson.databind.node.ObjectNode;

/** The body of {@code generateContent}. */
final class GeminiWriter {

    private GeminiWriter() {}

    static ObjectNode body(ChatRequest request, Offer offer, GoogleApi api, int maxTokens) {
        var body = Json.object();
        new Conversation(request, offer, api).write(body);
        Tools.write(request, offer, api, body);
        body.set("generationConfig", GenerationConfig.of(request, offer, maxTokens));
        // No other tier is honoured: they have other prices.
        if (api.takesTierAndMixedTools() && "default".equals(request.options().text(Option.SERVICE_TIER))) {
            body.put("serviceTier", "standard");
        }
        if (api.takesLabels() && request.options().has(Option.METADATA)) {
            body.set("labels", request.options().get(Option.METADATA));
        }
        return body;
    }
}
