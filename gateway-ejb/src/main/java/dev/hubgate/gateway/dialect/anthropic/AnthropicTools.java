package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.chat.ToolChoice;
import dev.hubgate.gateway.failure.Failure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what may be called, and whether it must be. */
final class AnthropicTools {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,128}");
    private static final List<String> NOT_AT_THE_TOP = List.of("anyOf", "oneOf", "allOf");

    private final ChatRequest request;
    private final String provider;
    private final ClaudeModel model;
    private final boolean schemas;
    private final ArrayNode tools = Json.MAPPER.createArrayNode();

    AnthropicTools(ChatRequest request, String provider, ClaudeModel model, ClaudeHost host) {
        this.request = request;
        this.provider = provider;
        this.model = model;
        this.schemas = host.takesSchemas() && model.nativeSchema();
    }

    void write(ObjectNode body) {
        functions();
        demanded();
        var search = request.options().get(Option.WEB_SEARCH_OPTIONS);
        if (search != null) {
            tools.add(WebSearch.tool(search));
        }
        var choice = tools.isEmpty() ? past() : choice();
        if (!tools.isEmpty()) {
            body.set("tools", tools);
            if (choice != null) {
                body.set("tool_choice", choice);
            }
        }
    }

    private void functions() {
        var strict = StrictTools.of(request.tools(), schemas);
        for (int i = 0; i < request.tools().size(); i++) {
            var at = (request.legacyFunctions() ? "functions[" : "tools[") + i + "]";
            if (!(request.tools().get(i) instanceof Tool.Function function)) {
                throw refused(at, "It calls functions alone.");
            }
            if (isAllowed(function.name())) {
                tools.add(function(function, at, strict.schema(i)));
            }
        }
    }

    private boolean isAllowed(String name) {
        return !(request.toolChoice() instanceof ToolChoice.Allowed allowed)
                || allowed.names().contains(name);
    }

    /** @param strict the schema to hold the model to, null for none */
    private ObjectNode function(Tool.Function function, String at, ObjectNode strict) {
        var inside = request.legacyFunctions() ? at : at + ".function";
        if (!NAME.matcher(function.name()).matches()) {
            throw refused(inside + ".name", "A name has at most 128 letters, digits, underscores and hyphens.");
        }
        var tool = Json.object().put("name", function.name());
        if (function.description() != null && !function.description().isBlank()) {
            tool.put("description", function.description());
        }
        tool.set("input_schema", strict == null ? inputs(function.parameters(), inside + ".parameters") : strict);
        if (strict != null) {
            tool.put("strict", true);
        }
        CacheControl.copy(function.extras(), tool, at, provider);
        return tool;
    }

    /** Any schema, but of an object, and of one object: choices may stand deeper in it. */
    private ObjectNode inputs(ObjectNode parameters, String path) {
        var schema = Json.object().put("type", "object");
        if (parameters == null || parameters.isEmpty()) {
            schema.putObject("properties");
            return schema;
        }
        var type = Json.field(parameters, "type");
        if (type != null && !(type.isString() && type.stringValue().equals("object"))) {
            throw refused(path + ".type", "Arguments are an object.");
        }
        for (var choice : NOT_AT_THE_TOP) {
            if (parameters.has(choice)) {
                throw refused(path + "." + choice, "It takes no choice between schemas at the top.");
            }
        }
        parameters.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                schema.set(field.getKey(), field.getValue());
            }
        });
        return schema;
    }

    /** Tools of a conversation that goes on without them: they must be named, and stay uncalled. */
    private ObjectNode past() {
        Set<String> names = new TreeSet<>();
        for (var message : request.messages()) {
            if (message instanceof Message.Assistant assistant) {
                assistant.calls().forEach(call -> names.add(call.name()));
            }
        }
        for (var name : names) {
            tools.addObject().put("name", name).set("input_schema", inputs(null, ""));
        }
        return Json.object().put("type", "none");
    }

    /** @return null if nothing need be said */
    private ObjectNode choice() {
        var one = Boolean.FALSE.equals(request.options().flag(Option.PARALLEL_TOOL_CALLS));
        var choice = switch (request.toolChoice()) {
            case ToolChoice.None ignored -> Json.object().put("type", "none");
            case ToolChoice.Required ignored -> Json.object().put("type", "any");
            case ToolChoice.Named named -> Json.object().put("type", "tool").put("name", named.name());
            case ToolChoice.Allowed allowed -> Json.object().put("type", allowed.required() ? "any" : "auto");
            case ToolChoice.Auto ignored -> Json.object().put("type", "auto");
            case ToolChoice.Opaque ignored -> throw refused("tool_choice", "It calls functions alone.");
            case null -> one ? Json.object().put("type", "auto") : null;
        };
        if (one && !(request.toolChoice() instanceof ToolChoice.None)) {
            choice.put("disable_parallel_tool_use", true);
        }
        return choice;
    }

    /** What must be called must be there, and the model must be one that can be made to. */
    private void demanded() {
        var there = switch (request.toolChoice()) {
            case ToolChoice.Required ignored -> !request.tools().isEmpty();
            case ToolChoice.Named named ->
                request.tools().stream()
                        .anyMatch(tool -> tool instanceof Tool.Function function
                                && function.name().equals(named.name()));
            case ToolChoice.Allowed ignored -> !tools.isEmpty();
            case null, default -> null;
        };
        if (there == null) {
            return;
        }
        if (!there) {
            throw Failure.invalid("tool_choice", "The field tool_choice speaks of a tool that is not in tools.")
                    .exception();
        }
        var mere = request.toolChoice() instanceof ToolChoice.Allowed allowed && !allowed.required();
        if (!mere && !model.forcedChoice()) {
            throw refused("tool_choice", "This model cannot be made to call a tool.");
        }
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
