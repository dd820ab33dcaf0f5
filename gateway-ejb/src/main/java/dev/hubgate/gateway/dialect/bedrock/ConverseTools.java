package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.chat.ToolChoice;
import dev.hubgate.gateway.dialect.anthropic.StrictTools;
import dev.hubgate.gateway.dialect.bedrock.Maker.Forcing;
import dev.hubgate.gateway.failure.Failure;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what may be called, and whether it must be. Bedrock has no way to forbid calls but to name no tools, and insists on
 * tools where a conversation has calls in it: Claude is then forbidden by its own field, others are told of the calls in words.
 */
final class ConverseTools {

    private static final String CHOICE = "tool_choice";

    private final ChatRequest request;
    private final BedrockModel model;
    private final String provider;
    private final ToolSpecs specs;
    private final ToolChoice choice;
    private final boolean callable;

    ConverseTools(ChatRequest request, BedrockModel model, String provider) {
        this.request = request;
        this.model = model;
        this.provider = provider;
        this.specs = new ToolSpecs(model, provider);
        this.choice = request.toolChoice();
        this.callable =
                !(choice instanceof ToolChoice.None) && request.tools().stream().anyMatch(this::isOffered);
    }

    /** How the calls that the conversation has in it are to be told. */
    ToolHistory history() {
        return callable || model.isClaude() ? ToolHistory.AS_BLOCKS : ToolHistory.AS_TEXT;
    }

    /**
     * Writes what the caller offers.
     *
     * @param fields what Bedrock hands on to the model
     */
    void write(ObjectNode body, ObjectNode fields) {
        if (callable) {
            var config = body.putObject("toolConfig");
            offer(config.putArray("tools"));
            choose(config, fields);
        } else if (model.isClaude() && AnswerForm.hasCalls(request)) {
            forbid(body.putObject("toolConfig").putArray("tools"));
            fields.putObject(CHOICE).put("type", "none");
        }
    }

    /** Writes the tool whose arguments are the answer, which must be called. */
    void writeAnswer(ResponseFormat.JsonSchema format, ObjectNode body) {
        var config = body.putObject("toolConfig");
        specs.answer(format, config.putArray("tools"));
        if (model.forcing() == Forcing.NAMED) {
            config.putObject("toolChoice").putObject("tool").put("name", AnswerForm.TOOL_NAME);
        } else {
            config.putObject("toolChoice").putObject("any");
        }
    }

    private void offer(ArrayNode tools) {
        var strict = StrictTools.of(request.tools(), model.structured());
        for (int i = 0; i < request.tools().size(); i++) {
            if (request.tools().get(i) instanceof Tool.Function function && isOffered(function)) {
                specs.add(function, strict.schema(i), path(i), tools);
            }
        }
    }

    /** Where a function is described. */
    private String path(int index) {
        return request.legacyFunctions() ? "functions[" + index + "]" : "tools[" + index + "].function";
    }

    private boolean isOffered(Tool tool) {
        return tool instanceof Tool.Function function
                && switch (choice) {
                    case ToolChoice.Allowed allowed -> allowed.names().contains(function.name());
                    // The only one that there is, where no certain one can be asked for.
                    case ToolChoice.Named named
                    when model.forcing() == Forcing.ANY -> function.name().equals(named.name());
                    case null, default -> true;
                };
    }

    private void choose(ObjectNode config, ObjectNode fields) {
        var type = type();
        if (!type.equals("auto") && model.forcing() == Forcing.NEVER) {
            throw refused("This model cannot be made to call a tool.");
        }
        if (choice instanceof ToolChoice.Named named && !isNamedOffered(named)) {
            throw refused("It names no function of tools.");
        }
        var parallel = request.options().flag(Option.PARALLEL_TOOL_CALLS);
        if (model.isClaude() && Boolean.FALSE.equals(parallel)) {
            // Bedrock refuses the two ways of choosing together.
            var own = fields.putObject(CHOICE).put("type", type).put("disable_parallel_tool_use", true);
            if (choice instanceof ToolChoice.Named named) {
                own.put("name", named.name());
            }
        } else if (type.equals("tool") && choice instanceof ToolChoice.Named named) {
            config.putObject("toolChoice").putObject("tool").put("name", named.name());
        } else if (type.equals("any")) {
            config.putObject("toolChoice").putObject("any");
        }
    }

    private String type() {
        return switch (choice) {
            case ToolChoice.Required ignored -> "any";
            case ToolChoice.Allowed allowed -> allowed.required() ? "any" : "auto";
            case ToolChoice.Named ignored -> model.forcing() == Forcing.ANY ? "any" : "tool";
            case null, default -> "auto";
        };
    }

    private boolean isNamedOffered(ToolChoice.Named named) {
        return request.tools().stream()
                .anyMatch(tool -> tool instanceof Tool.Function function
                        && function.name().equals(named.name()));
    }

    /** All tools that were offered, or else those that were called, since there must be some. */
    private void forbid(ArrayNode tools) {
        for (int i = 0; i < request.tools().size(); i++) {
            if (request.tools().get(i) instanceof Tool.Function function) {
                specs.add(function, null, path(i), tools);
            }
        }
        if (tools.isEmpty()) {
            called().forEach(name -> specs.called(name, tools));
        }
    }

    private List<String> called() {
        return request.messages().stream()
                .filter(Message.Assistant.class::isInstance)
                .flatMap(message -> ((Message.Assistant) message).calls().stream())
                .map(call -> call.name())
                .distinct()
                .toList();
    }

    private RuntimeException refused(String why) {
        return Failure.unsupported(CHOICE, provider, why).exception();
    }

    /** An object without anything in it. */
    static ObjectNode emptySchema() {
        var schema = Json.object().put("type", "object");
        schema.putObject("properties");
        return schema;
    }
}
