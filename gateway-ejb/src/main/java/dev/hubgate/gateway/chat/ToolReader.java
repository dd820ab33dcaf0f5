package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Reads what may be called, whether it must be, and the form of the answer. */
final class ToolReader {

    private static final Set<String> FUNCTION = Set.of("type", "function");
    private static final Set<String> IN_FUNCTION = Set.of("name", "description", "parameters", "strict");
    private static final Set<String> FORMAT = Set.of("type");
    private static final Set<String> SCHEMA_FORMAT = Set.of("type", "json_schema");
    private static final Set<String> SCHEMA = Set.of("name", "description", "schema", "strict");
    private static final Set<String> LEGACY = Set.of("name", "description", "parameters");
    private static final int MAX_TOOLS = 1_024;
    private static final int MAX_NAME_CHARS = 256;

    private ToolReader() {}

    static List<Tool> tools(Fields body) {
        var tools = new ArrayList<Tool>();
        var array = body.array("tools");
        if (array != null && array.size() > MAX_TOOLS) {
            throw body.wrong("tools", "an array of at most " + MAX_TOOLS + " tools");
        }
        for (int i = 0; array != null && i < array.size(); i++) {
            tools.add(tool(body.element("tools", array, i)));
        }
        var legacy = body.array("functions");
        for (int i = 0; legacy != null && i < legacy.size() && i < MAX_TOOLS; i++) {
            var function = body.element("functions", legacy, i);
            tools.add(function(function, Extras.of(function.json(), LEGACY)));
        }
        return tools;
    }

    private static Tool tool(Fields tool) {
        return switch (tool.requiredText("type", 100)) {
            case "function" ->
                function(tool.requiredObject("function"), Extras.of(tool.json(), FUNCTION, "function", IN_FUNCTION));
            default -> new Tool.Opaque(tool.json());
        };
    }

    private static Tool function(Fields function, ObjectNode extras) {
        var parameters = function.object("parameters");
        return new Tool.Function(
                function.requiredText("name", MAX_NAME_CHARS),
                function.optionalText("description"),
                parameters == null ? null : parameters.json(),
                function.optionalFlag("strict"),
                extras);
    }

    /** @return null if nothing was said */
    static ToolChoice choice(Fields body) {
        var legacy = body.get("function_call");
        var name = legacy == null ? "tool_choice" : "function_call";
        var choice = legacy == null ? body.get("tool_choice") : legacy;
        if (choice == null) {
            return null;
        }
        if (choice.isString()) {
            return switch (choice.stringValue()) {
                case "auto" -> new ToolChoice.Auto();
                case "none" -> new ToolChoice.None();
                case "required", "any" -> new ToolChoice.Required();
                default -> throw body.wrong(name, "none, auto, required or an object");
            };
        }
        var object = body.object(name);
        return legacy == null ? form(object) : new ToolChoice.Named(object.requiredText("name", MAX_NAME_CHARS));
    }

    /** No provider can be made to call what it was not told of. */
    static void check(ToolChoice choice, List<Tool> tools, Fields body) {
        var known = tools.stream()
                .map(tool -> tool instanceof Tool.Function function ? function.name() : "")
                .collect(Collectors.toSet());
        var good = switch (choice) {
            case ToolChoice.Required ignored -> !tools.isEmpty();
            case ToolChoice.Named named -> known.contains(named.name());
            case ToolChoice.Allowed allowed -> !allowed.names().isEmpty() && known.containsAll(allowed.names());
            case null, default -> true;
        };
        if (!good) {
            var name = body.get("function_call") == null ? "tool_choice" : "function_call";
            throw Failure.invalid(name, "The field " + name + " asks for a tool that is not among the tools.")
                    .exception();
        }
    }

    private static ToolChoice form(Fields choice) {
        return switch (choice.requiredText("type", 100)) {
            case "function" ->
                new ToolChoice.Named(choice.requiredObject("function").requiredText("name", MAX_NAME_CHARS));
            case "allowed_tools" -> allowed(choice);
            case "auto" -> new ToolChoice.Auto();
            case "none" -> new ToolChoice.None();
            default -> new ToolChoice.Opaque(choice.json());
        };
    }

    private static ToolChoice allowed(Fields choice) {
        // OpenAI's reference nests the list; its Responses API does not.
        var holder = choice.get("allowed_tools") == null ? choice : choice.requiredObject("allowed_tools");
        holder.required("tools");
        var array = holder.array("tools");
        var names = new ArrayList<String>();
        for (int i = 0; i < array.size(); i++) {
            var tool = holder.element("tools", array, i);
            if (tool.get("type") != null && !"function".equals(tool.optionalText("type"))) {
                return new ToolChoice.Opaque(choice.json());
            }
            var named = tool.get("function") == null ? tool : tool.requiredObject("function");
            names.add(named.requiredText("name", MAX_NAME_CHARS));
        }
        var mode = holder.optionalText("mode");
        return new ToolChoice.Allowed("required".equals(mode), names);
    }

    /** @return null if nothing was said */
    static ResponseFormat format(Fields body) {
        var format = body.object("response_format");
        if (format == null) {
            return null;
        }
        var type = format.requiredText("type", 100);
        var known = type.equals("json_schema") ? SCHEMA_FORMAT : FORMAT;
        if (!Extras.of(format.json(), known, "json_schema", SCHEMA).isEmpty()) {
            return new ResponseFormat.Opaque(format.json());
        }
        return switch (type) {
            case "text" -> new ResponseFormat.Text();
            case "json_object" -> new ResponseFormat.JsonObject();
            case "json_schema" -> schema(format.requiredObject("json_schema"));
            default -> new ResponseFormat.Opaque(format.json());
        };
    }

    private static ResponseFormat schema(Fields schema) {
        var name = schema.optionalText("name");
        var body = schema.requiredObject("schema");
        return new ResponseFormat.JsonSchema(
                name == null ? "response" : name,
                schema.optionalText("description"),
                body.json(),
                schema.optionalFlag("strict"));
    }
}
