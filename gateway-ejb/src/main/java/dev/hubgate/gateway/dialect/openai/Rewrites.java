package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.chat.ToolChoice;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a request that several providers need. */
final class Rewrites {

    /** A list of allowed tools is the list of tools where the provider knows no such choice. */
    static final Quirks ALLOWED_TOOLS = (body, request, offer) -> {
        if (request.toolChoice() instanceof ToolChoice.Allowed allowed) {
            var tools = body.putArray("tools");
            request.tools().stream()
                    .filter(tool -> tool instanceof Tool.Function function
                            && allowed.names().contains(function.name()))
                    .forEach(tool -> tools.add(ToolWriter.tool(tool)));
            if (tools.isEmpty()) {
                body.remove("tools");
                body.remove("tool_choice");
            } else {
                body.put("tool_choice", allowed.required() ? "required" : "auto");
            }
        }
    };

    static final Quirks STOP_AS_ARRAY = (body, request, offer) -> {
        if (body.get("stop") != null && body.get("stop").isString()) {
            var stop = body.get("stop");
            body.putArray("stop").add(stop);
        }
    };

    /** How many of the likeliest tokens to tell, in one number. */
    static final Quirks LOGPROBS_AS_NUMBER = (body, request, offer) -> {
        var logprobs = request.options().get(Option.LOGPROBS);
        var top = request.options().integer(Option.TOP_LOGPROBS);
        body.remove(Option.TOP_LOGPROBS.field());
        if (logprobs != null && logprobs.isBoolean()) {
            int wanted = top == null || top == 0 ? 1 : top;
            body.put(Option.LOGPROBS.field(), logprobs.booleanValue() ? wanted : 0);
        }
    };

    /** A schema is asked for in words, and JSON by the switch for it. */
    static final Quirks SCHEMA_AS_INSTRUCTION = (body, request, offer) -> {
        if (request.format() instanceof ResponseFormat.JsonSchema schema) {
            body.putObject("response_format").put("type", "json_object");
            var words = "Answer with one JSON object, and nothing else, that is valid under this JSON schema: "
                    + schema.schema();
            var instruction = Json.object().put("role", "system").put("content", words);
            ((ArrayNode) body.get("messages")).insert(0, instruction);
        }
    };

    /** DeepSeek wants to see the reasoning before its calls again, if only that there was none; R1 wants to see nothing. */
    static final Quirks EMPTY_REASONING = (body, request, offer) -> {
        if (offer.nativeId().contains("r1")) {
            return;
        }
        for (var message : body.get("messages")) {
            var answer = message.get("role").stringValue().equals("assistant");
            if (answer && message.has("tool_calls") && !message.has("reasoning_content")) {
                ((ObjectNode) message).put("reasoning_content", "");
            }
        }
    };

    private Rewrites() {}

    /** The nearest effort that the provider knows. */
    static Quirks effort(Map<String, String> nearest) {
        return (body, request, offer) -> {
            var effort = request.options().text(Option.REASONING_EFFORT);
            if (effort != null && nearest.containsKey(effort)) {
                body.put(Option.REASONING_EFFORT.field(), nearest.get(effort));
            }
        };
    }
}
