package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.chat.ToolChoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what may be called and the form of the answer. */
final class ToolWriter {

    private static final String FUNCTION = "function";
    private static final String DESCRIPTION = "description";

    private ToolWriter() {}

    static JsonNode tool(Tool tool) {
        return switch (tool) {
            case Tool.Opaque opaque -> opaque.json();
            case Tool.Function function -> {
                var json = Json.object().put("type", FUNCTION);
                var inner = json.putObject(FUNCTION).put("name", function.name());
                if (function.description() != null) {
                    inner.put(DESCRIPTION, function.description());
                }
                if (function.parameters() != null) {
                    inner.set("parameters", function.parameters());
                }
                if (function.strict() != null) {
                    inner.put("strict", function.strict());
                }
                Extras.restore(function.extras(), json);
                yield json;
            }
        };
    }

    static void choice(ToolChoice choice, ObjectNode body) {
        switch (choice) {
            case ToolChoice.Auto ignored -> body.put("tool_choice", "auto");
            case ToolChoice.None ignored -> body.put("tool_choice", "none");
            case ToolChoice.Required ignored -> body.put("tool_choice", "required");
            case ToolChoice.Named named ->
                body.putObject("tool_choice")
                        .put("type", FUNCTION)
                        .putObject(FUNCTION)
                        .put("name", named.name());
            case ToolChoice.Allowed allowed -> {
                var list = body.putObject("tool_choice")
                        .put("type", "allowed_tools")
                        .putObject("allowed_tools");
                var tools = list.put("mode", allowed.required() ? "required" : "auto")
                        .putArray("tools");
                allowed.names()
                        .forEach(name -> tools.addObject()
                                .put("type", FUNCTION)
                                .putObject(FUNCTION)
                                .put("name", name));
            }
            case ToolChoice.Opaque opaque -> body.set("tool_choice", opaque.json());
        }
    }

    static void format(ResponseFormat format, ObjectNode body) {
        switch (format) {
            case ResponseFormat.Text ignored ->
                body.putObject("response_format").put("type", "text");
            case ResponseFormat.JsonObject ignored ->
                body.putObject("response_format").put("type", "json_object");
            case ResponseFormat.JsonSchema schema -> {
                var inner = body.putObject("response_format")
                        .put("type", "json_schema")
                        .putObject("json_schema");
                inner.put("name", schema.name());
                if (schema.description() != null) {
                    inner.put(DESCRIPTION, schema.description());
                }
                inner.set("schema", schema.schema());
                if (schema.strict() != null) {
                    inner.put("strict", schema.strict());
                }
            }
            case ResponseFormat.Opaque opaque -> body.set("response_format", opaque.json());
        }
    }
}
