package dev.hubgate.system.dialect;

import dev.hubgate.system.running.Questions;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Requests that need one thing each, by its name in {@code GET /v1/capabilities}. */
final class Wanted {
    private static final String CITY =
            "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"],"
                    + "\"additionalProperties\":false}";
    private static final String TOOLS =
            "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"weather\"," + "\"parameters\":" + CITY + "}}]";
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    private static final String PDF =
            "JVBERi0xLjEKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZz4+ZW5kb2JqCnRyYWlsZXI8PC9Sb290IDEgMCBSPj4K";
    private static final String WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=";

    /** Fields of the body. */
    static final Map<String, String> FEATURES = Map.of(
            "streaming", "{\"stream\":true}",
            "tools", "{" + TOOLS + "}",
            "custom_tools", "{\"tools\":[{\"type\":\"custom\",\"custom\":{\"name\":\"free\"}}]}",
            "tool_choice_none", "{" + TOOLS + ",\"tool_choice\":\"none\"}",
            "tool_choice_required", "{" + TOOLS + ",\"tool_choice\":\"required\"}",
            "tool_choice_named",
                    "{" + TOOLS + ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}}",
            "tool_choice_allowed",
                    "{" + TOOLS + ",\"tool_choice\":{\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"auto\","
                            + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}]}}}",
            "json_object", "{\"response_format\":{\"type\":\"json_object\"}}",
            "json_schema",
                    "{\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"strict\":true,"
                            + "\"schema\":" + CITY + "}}}",
            "pass_through", "{\"a_new_field\":1}");

    /** Parts of the last message. */
    static final Map<String, String> PARTS = Map.of(
            "image_inline", "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64," + PNG + "\"}}",
            "audio_input", "{\"type\":\"input_audio\",\"input_audio\":{\"format\":\"wav\",\"data\":\"" + WAV + "\"}}",
            "file_inline",
                    "{\"type\":\"file\",\"file\":{\"filename\":\"a.pdf\",\"file_data\":\"data:application/pdf;base64,"
                            + PDF + "\"}}",
            "file_id", "{\"type\":\"file\",\"file\":{\"file_id\":\"file-abc123\"}}");

    /** Values of options that have a meaning of their own, none of them the default. */
    static final Map<String, String> PARAMETERS = Map.of(
            "n", "2",
            "seed", "7",
            "frequency_penalty", "0.5",
            "presence_penalty", "0.5",
            "logprobs", "true",
            "logit_bias", "{\"50256\":-100}",
            "verbosity", "\"low\"",
            "parallel_tool_calls", "false",
            "max_completion_tokens", "100");

    private Wanted() {}

    /** A request that needs this. */
    static ObjectNode of(String model, String name) {
        ObjectNode question = Questions.chat(model, "Hello, weather and JSON please");
        if (FEATURES.containsKey(name)) {
            question.setAll((ObjectNode) json(FEATURES.get(name)));
        } else if (PARTS.containsKey(name)) {
            ObjectNode message = (ObjectNode) question.at("/messages/0");
            JsonNode text = message.get("content");
            var content = message.putArray("content");
            content.addObject().put("type", "text").set("text", StringNode.valueOf(text.asString()));
            content.add(json(PARTS.get(name)));
        } else {
            question.set(name, json(PARAMETERS.get(name)));
        }
        return question;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
