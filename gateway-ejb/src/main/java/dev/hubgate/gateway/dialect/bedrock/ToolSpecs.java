package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes tools one by one. */
final class ToolSpecs {

    private static final String ANSWER = "Gives the answer.";
    private static final String OBJECT = "object";

    private final BedrockModel model;
    private final String provider;
    private final CachePoints cache;

    ToolSpecs(BedrockModel model, String provider) {
        this.model = model;
        this.provider = provider;
        // Nova caches what is said, but not tools.
        this.cache = new CachePoints(model.isClaude(), provider);
    }

    /**
     * Adds a tool of the caller's.
     *
     * @param strict the schema that the model is to be held to, null if it is not
     */
    void add(Tool.Function function, ObjectNode strict, String path, ArrayNode tools) {
        if (!ToolNames.isValid(function.name())) {
            throw refused(path + ".name", ToolNames.RULE);
        }
        var spec = spec(function.name(), function.description(), tools);
        var schema = strict == null ? schema(function.parameters(), path + ".parameters") : strict;
        spec.putObject("inputSchema").set("json", schema);
        if (strict != null) {
            spec.put("strict", true);
        }
        cache.add(function.extras(), path.replace(".function", ""), tools);
    }

    /** The tool whose arguments are the answer. */
    void answer(ResponseFormat.JsonSchema format, ArrayNode tools) {
        var description = format.description() == null ? ANSWER : format.description();
        spec(AnswerForm.TOOL_NAME, description, tools)
                .putObject("inputSchema")
                .set("json", schema(format.schema(), ConverseWriter.SCHEMA_PATH));
    }

    /** A tool of which no more is known than that it was called. */
    void called(String name, ArrayNode tools) {
        spec(name, null, tools).putObject("inputSchema").set("json", ConverseTools.emptySchema());
    }

    private static ObjectNode spec(String name, String description, ArrayNode tools) {
        var spec = tools.addObject().putObject("toolSpec").put("name", name);
        if (description != null && !description.isBlank()) {
            spec.put("description", description);
        }
        return spec;
    }

    private ObjectNode schema(ObjectNode schema, String path) {
        if (schema == null || schema.isEmpty()) {
            return ConverseTools.emptySchema();
        }
        var type = Json.field(schema, "type");
        if (type != null && !(type.isString() && type.stringValue().equals(OBJECT))) {
            throw refused(path + ".type", "Arguments are an object.");
        }
        if (model.isFirstNova()) {
            return PlainSchema.of(schema, path, provider);
        }
        return type != null ? schema : schema.deepCopy().put("type", OBJECT);
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
