package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.chat.ToolChoice;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the model may call, and whether it must. Empty lists are refused by Google, so they are left out. */
final class Tools {

    private final ChatRequest request;
    private final String provider;
    private final GeminiModel model;
    private final ArrayNode declarations = Json.MAPPER.createArrayNode();
    private boolean strict;

    private Tools(ChatRequest request, Offer offer) {
        this.request = request;
        this.provider = offer.upstream().name();
        this.model = GeminiModel.of(offer);
    }

    static void write(ChatRequest request, Offer offer, GoogleApi api, ObjectNode body) {
        new Tools(request, offer).write(api, body);
    }

    private void write(GoogleApi api, ObjectNode body) {
        declare();
        if (declarations.isEmpty() && demandsCall(request.toolChoice())) {
            throw Failure.unsupported("tool_choice", provider, "There is no such function among the tools.")
                    .exception();
        }
        boolean searches = request.options().has(Option.WEB_SEARCH_OPTIONS);
        if (declarations.isEmpty() && !searches) {
            return;
        }
        var tools = body.putArray("tools");
        if (!declarations.isEmpty()) {
            tools.addObject().set("functionDeclarations", declarations);
        }
        if (searches) {
            tools.addObject().putObject("googleSearch");
        }
        var config = Json.object();
        if (!declarations.isEmpty()) {
            calling(config);
            if (searches && api.takesTierAndMixedTools()) {
                config.put("includeServerSideToolInvocations", true);
            }
        }
        if (!config.isEmpty()) {
            body.set("toolConfig", config);
        }
    }

    private void declare() {
        var only = request.toolChoice() instanceof ToolChoice.Allowed allowed ? allowed.names() : null;
        for (int i = 0; i < request.tools().size(); i++) {
            var path = "tools[" + i + "]";
            if (!(request.tools().get(i) instanceof Tool.Function function)) {
                throw Failure.unsupported(path, provider).exception();
            }
            if (only == null || only.contains(function.name())) {
                declarations.add(declaration(function, path + ".function"));
                strict |= Boolean.TRUE.equals(function.strict());
            }
        }
    }

    private ObjectNode declaration(Tool.Function function, String path) {
        if (!FunctionName.isOne(function.name())) {
            throw Failure.unsupported(path + ".name", provider, FunctionName.SHAPE)
                    .exception();
        }
        if (Boolean.TRUE.equals(function.strict()) && !model.takesJsonSchema()) {
            throw Failure.unsupported(path + ".strict", provider).exception();
        }
        var declaration = Json.object().put("name", function.name());
        if (function.description() != null) {
            declaration.put("description", function.description());
        }
        var parameters = function.parameters();
        if (parameters != null && !parameters.isEmpty()) {
            if (model.takesJsonSchema()) {
                declaration.set("parametersJsonSchema", ConstFree.of(parameters));
            } else if (parameters.path("properties").size() > 0) {
                declaration.set("parameters", SchemaSubset.of(parameters, path + ".parameters", provider));
            }
        }
        return declaration;
    }

    private static boolean demandsCall(ToolChoice choice) {
        return choice instanceof ToolChoice.Required
                || choice instanceof ToolChoice.Named
                || choice instanceof ToolChoice.Allowed;
    }

    private void calling(ObjectNode config) {
        switch (request.toolChoice()) {
            case ToolChoice.None ignored -> mode(config, "NONE");
            case ToolChoice.Required ignored -> mode(config, "ANY");
            case ToolChoice.Named named ->
                mode(config, "ANY").putArray("allowedFunctionNames").add(declared(named));
            case ToolChoice.Allowed allowed when allowed.required() -> mode(config, "ANY");
            case ToolChoice.Allowed ignored -> freely(config);
            case ToolChoice.Auto ignored -> freely(config);
            case ToolChoice.Opaque ignored ->
                throw Failure.unsupported("tool_choice", provider).exception();
            case null -> freely(config);
        }
    }

    /** Arguments follow the schema only where the model is held to it. */
    private void freely(ObjectNode config) {
        if (strict) {
            mode(config, "VALIDATED");
        }
    }

    private static ObjectNode mode(ObjectNode config, String mode) {
        return config.putObject("functionCallingConfig").put("mode", mode);
    }

    private String declared(ToolChoice.Named named) {
        for (var one : request.tools()) {
            if (one instanceof Tool.Function function && function.name().equals(named.name())) {
                return named.name();
            }
        }
        throw Failure.unsupported("tool_choice", provider, "It names a function that is not among the tools.")
                .exception();
    }
}
