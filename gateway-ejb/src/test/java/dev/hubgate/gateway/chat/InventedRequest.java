package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up requests to chat with all that OpenAI's format has a place for, each said in the one form in which it is written:
 * what is absent is left out, text alone is a string.
 */
public final class InventedRequest {

    private static final String[] OPTIONS = {
        "\"temperature\":0.70",
        "\"top_p\":1",
        "\"top_k\":40",
        "\"stop\":\"a\\u2028\\\"b\"",
        "\"stop\":[\"a\",\"b\"]",
        "\"n\":3",
        "\"seed\":-123456789012345678901",
        "\"frequency_penalty\":-0.50",
        "\"presence_penalty\":2",
        "\"logprobs\":true",
        "\"top_logprobs\":5",
        "\"logit_bias\":{\"50256\":-100}",
        "\"reasoning_effort\":\"low\"",
        "\"verbosity\":\"low\"",
        "\"modalities\":[\"text\",\"audio\"]",
        "\"audio\":{\"voice\":\"v\",\"format\":\"mp3\"}",
        "\"web_search_options\":{}",
        "\"service_tier\":\"default\"",
        "\"prediction\":{\"type\":\"content\",\"content\":\"x\"}",
        "\"user\":\"u\\ud83d\\ude00\"",
        "\"safety_identifier\":\"s\"",
        "\"metadata\":{\"a\":\"b\"}",
        "\"store\":false",
        "\"prompt_cache_key\":\"k\"",
        "\"prompt_cache_retention\":\"24h\"",
        "\"prompt_cache_options\":{\"mode\":\"x\"}",
        "\"moderation\":{\"model\":\"m\"}",
        "\"parallel_tool_calls\":false",
        "\"stream\":true",
    };

    private final Invented invented;

    public InventedRequest(long seed) {
        invented = new Invented(seed);
    }

    /** @param bound the most tokens of the answer */
    public ObjectNode request(String model, int bound) {
        var request = Json.object().put("model", model);
        request.set("messages", messages());
        request.put(invented.now(50) ? "max_tokens" : "max_completion_tokens", bound);
        for (int i = invented.upTo(6); i > 0; i--) {
            request.setAll((ObjectNode) Json.read("{" + invented.oneOf(OPTIONS) + "}"));
        }
        if (request.has("stream")) {
            request.putObject("stream_options").put("include_usage", true);
        }
        if (invented.now(50)) {
            tools(request);
        }
        if (invented.now(40)) {
            request.set("response_format", format());
        }
        return extras(request);
    }

    private ObjectNode extras(ObjectNode json) {
        if (invented.now(20)) {
            json.set("x_" + invented.word(), invented.object(2));
        }
        return json;
    }

    private ArrayNode messages() {
        var messages = Json.MAPPER.createArrayNode();
        for (int i = 1 + invented.upTo(4); i > 0; i--) {
            switch (invented.upTo(3)) {
                case 0 -> messages.add(said(invented.now(50) ? "system" : "developer"));
                case 1, 2 -> messages.add(said("user"));
                default -> assistant(messages);
            }
        }
        return messages;
    }

    private ObjectNode said(String role) {
        var message = Json.object().put("role", role);
        message.set("content", content());
        return extras(named(message));
    }

    private ObjectNode named(ObjectNode message) {
        return invented.now(20) ? message.put("name", invented.text()) : message;
    }

    private JsonNode content() {
        var text =
                Json.object().put("t", invented.now(90) ? invented.text() : "").get("t");
        if (invented.now(50)) {
            return text;
        }
        var parts = Json.MAPPER.createArrayNode();
        for (int i = 2 + invented.upTo(2); i > 0; i--) {
            parts.add(extras(part()));
        }
        return parts;
    }

    private ObjectNode part() {
        return switch (invented.upTo(8)) {
            case 0, 1 -> typed("text").put("text", invented.text());
            case 2 -> holder("image_url", "{\"url\":\"https://a.example/WORD\",\"detail\":\"low\"}");
            case 3 -> holder("image_url", "{\"url\":\"data:image/png;base64,WORD\"}");
            case 4 -> holder("input_audio", "{\"data\":\"WORD\",\"format\":\"wav\"}");
            case 5 -> holder("file", "{\"file_data\":\"data:application/pdf;base64,WORD\",\"filename\":\"a.pdf\"}");
            case 6 -> holder("file", "{\"file_id\":\"WORD\"}");
            case 7 -> holder("file", "{\"file_url\":\"https://a.example/WORD\"}");
            default -> typed("x_" + invented.word()).set("value", invented.json(2));
        };
    }

    private static ObjectNode typed(String type) {
        return Json.object().put("type", type);
    }

    private ObjectNode holder(String type, String inner) {
        return typed(type).set(type, Json.read(inner.replace("WORD", invented.word())));
    }

    private void assistant(ArrayNode messages) {
        var message = named(messages.addObject().put("role", "assistant"));
        if (invented.now(70)) {
            message.set("content", content());
        } else {
            message.putNull("content");
        }
        if (invented.now(30)) {
            reasoning(message.putArray("reasoning_details"));
        }
        extras(message);
        var ids = new ArrayList<String>();
        if (invented.now(50)) {
            var calls = message.putArray("tool_calls");
            for (int i = 1 + invented.upTo(2); i > 0; i--) {
                ids.add(invented.word());
                call(ids.getLast(), calls.addObject());
            }
        }
        results(ids, messages);
    }

    private void reasoning(ArrayNode details) {
        for (int i = 0, count = 1 + invented.upTo(2); i < count; i++) {
            var detail = details.addObject().put("index", i);
            if (invented.now(50)) {
                detail.put("type", "reasoning.encrypted").put("data", invented.text());
            } else {
                detail.put("type", "reasoning.text").put("text", invented.text());
                if (invented.now(70)) {
                    detail.put("signature", invented.text());
                }
            }
            if (invented.now(70)) {
                detail.put("format", Reasoning.CLAUDE);
            }
        }
    }

    private void call(String id, ObjectNode call) {
        call.put("id", id);
        if (invented.now(20)) {
            call.put("type", "custom")
                    .putObject("custom")
                    .put("name", invented.word())
                    .put("input", invented.text());
        } else {
            var arguments = invented.now(80) ? invented.object(2).toString() : invented.text();
            call.put("type", "function")
                    .putObject("function")
                    .put("name", invented.word())
                    .put("arguments", arguments);
            if (invented.now(20)) {
                call.putObject("extra_content").putObject("google").put("thought_signature", invented.text());
            }
        }
        extras(call);
    }

    private void results(List<String> ids, ArrayNode messages) {
        while (!ids.isEmpty()) {
            var result = messages.addObject().put("role", "tool");
            result.put("tool_call_id", ids.remove(invented.upTo(ids.size() - 1)));
            result.set("content", content());
            extras(result);
        }
    }

    private void tools(ObjectNode request) {
        var tools = request.putArray("tools");
        var names = new ArrayList<String>();
        for (int i = 1 + invented.upTo(2); i > 0; i--) {
            names.add(invented.word());
            var tool = tools.addObject().put("type", "function");
            var function = tool.putObject("function").put("name", names.getLast());
            if (invented.now(50)) {
                function.put("description", invented.text()).set("parameters", invented.object(3));
            }
            if (invented.now(30)) {
                function.put("strict", invented.now(50));
            }
            extras(tool);
        }
        if (invented.now(20)) {
            tools.addObject().put("type", "custom").putObject("custom").put("name", invented.word());
        }
        switch (invented.upTo(6)) {
            case 0 -> request.put("tool_choice", "auto");
            case 1 -> request.put("tool_choice", "none");
            case 2 -> request.put("tool_choice", "required");
            case 3 -> request.set("tool_choice", named(names.getFirst()));
            case 4 -> {
                var allowed = request.putObject("tool_choice")
                        .put("type", "allowed_tools")
                        .putObject("allowed_tools");
                var list = allowed.put("mode", invented.now(50) ? "auto" : "required")
                        .putArray("tools");
                names.forEach(name -> list.add(named(name)));
            }
            case 5 ->
                request.putObject("tool_choice")
                        .put("type", "custom")
                        .putObject("custom")
                        .put("name", invented.word());
            default -> {}
        }
    }

    private static ObjectNode named(String function) {
        var named = typed("function");
        named.putObject("function").put("name", function);
        return named;
    }

    private ObjectNode format() {
        return switch (invented.upTo(3)) {
            case 0 -> typed("text");
            case 1 -> typed("json_object");
            case 2 -> typed("x_" + invented.word()).put("grammar", invented.text());
            default -> {
                var format = typed("json_schema");
                var schema = format.putObject("json_schema").put("name", invented.word());
                schema.set("schema", invented.object(3));
                if (invented.now(50)) {
                    schema.put("strict", invented.now(50)).put("description", invented.text());
                }
                yield format;
            }
        };
    }
}
