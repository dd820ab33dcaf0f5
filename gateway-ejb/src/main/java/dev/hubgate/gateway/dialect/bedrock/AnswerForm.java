package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.dialect.anthropic.ClaudeThinking;
import dev.hubgate.gateway.dialect.bedrock.Maker.Forcing;

/** How the form that an answer must have is brought about. A pure function of the request and the model. */
enum AnswerForm {
    /** It may have any. */
    FREE,
    /** The model is held to the schema. */
    SCHEMA,
    /** The model must call a tool whose arguments are the answer. */
    TOOL,
    /** The model is told. */
    INSTRUCTION;

    /** The tool whose arguments are the answer. */
    static final String TOOL_NAME = "json";

    static AnswerForm of(ChatRequest request, BedrockModel model) {
        return switch (request.format()) {
            case ResponseFormat.JsonObject ignored -> INSTRUCTION;
            case ResponseFormat.JsonSchema ignored when model.structured() -> SCHEMA;
            case ResponseFormat.JsonSchema ignored -> forced(request, model) ? TOOL : INSTRUCTION;
            case null, default -> FREE;
        };
    }

    /** Tools of the caller's own must stay callable, and who thinks within a budget refuses to be forced. */
    private static boolean forced(ChatRequest request, BedrockModel model) {
        var reliable = model.forcing() == Forcing.NAMED || model.forcing() == Forcing.ANY;
        return reliable
                && request.tools().isEmpty()
                && !hasCalls(request)
                && !(request.messages().getLast() instanceof Message.Assistant)
                && !(model.isClaude()
                        && ClaudeThinking.of(request, model.claude()).mode() == ClaudeThinking.Mode.BUDGET);
    }

    /** Whether a conversation has calls of tools in it. */
    static boolean hasCalls(ChatRequest request) {
        return request.messages().stream()
                .anyMatch(message -> message instanceof Message.ToolResult
                        || (message instanceof Message.Assistant assistant
                                && !assistant.calls().isEmpty()));
    }
}
