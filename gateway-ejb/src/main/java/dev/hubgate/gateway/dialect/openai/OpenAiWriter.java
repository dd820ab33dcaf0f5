package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import tools.jackson.databind.node.ObjectNode;

/** Writes requests to chat: what the client sent, under the native model name, with a bound on the reply. */
final class OpenAiWriter {

    private OpenAiWriter() {}

    static WireRequest write(ChatRequest request, Offer offer, int maxTokens) {
        var flavour = Flavour.of(offer.upstream());
        var body = Json.object().put("model", offer.nativeId());
        body.set("messages", MessageWriter.messages(request.messages(), flavour));
        tools(request, body);
        if (request.format() != null) {
            ToolWriter.format(request.format(), body);
        }
        options(request, flavour, body);
        bound(request, maxTokens, flavour, body);
        if (request.streamed()) {
            body.put("stream", true);
            if (flavour.usageOnRequest()) {
                body.putObject("stream_options").put("include_usage", true);
            }
        }
        flavour.quirks().apply(body, request, offer);
        var framing = request.streamed() ? Framing.SSE : Framing.WHOLE;
        return wire(offer.upstream(), "/chat/completions", body, framing);
    }

    static WireRequest wire(Upstream upstream, String operation, ObjectNode body, Framing framing) {
        var url = upstream.baseUrl() + upstream.apiPath() + operation;
        return new WireRequest(url, authentication(upstream), Json.write(body), framing);
    }

    /** Azure takes a key in a header of its own. */
    private static Authentication authentication(Upstream upstream) {
        var azure = upstream.name().startsWith("azure")
                || (upstream.baseUrl() != null && upstream.baseUrl().contains(".azure.com"));
        return azure
                ? Authentication.header("api-key", upstream.credential())
                : Authentication.bearer(upstream.credential());
    }

    private static void tools(ChatRequest request, ObjectNode body) {
        if (!request.tools().isEmpty()) {
            var tools = body.putArray("tools");
            for (Tool tool : request.tools()) {
                tools.add(ToolWriter.tool(tool));
            }
        }
        if (request.toolChoice() != null && !request.tools().isEmpty()) {
            ToolWriter.choice(request.toolChoice(), body);
        }
    }

    private static void options(ChatRequest request, Flavour flavour, ObjectNode body) {
        body.setAll(request.options().extras());
        request.options().known().forEach((option, value) -> {
            if (option.kind() != Option.Kind.BOUND) {
                body.set(flavour.renamed().getOrDefault(option, option.field()), value);
            }
        });
    }

    /** In the client's own spelling where the provider knows it. OpenAI's newer models refuse the older one. */
    private static void bound(ChatRequest request, int maxTokens, Flavour flavour, ObjectNode body) {
        if (maxTokens != Offer.UNKNOWN) {
            var field = flavour.bounds().stream()
                    .filter(request.options()::has)
                    .findFirst()
                    .orElse(flavour.bounds().getFirst());
            body.put(field.field(), maxTokens);
        }
    }
}
