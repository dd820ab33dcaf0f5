package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.chat.ToolChoice;

/** By what means an answer gets the form that was asked for. A pure function of the request, the model and the host. */
enum AnswerShape {
    /** It may have any. */
    FREE,
    /** The model is held to a schema. */
    NATIVE,
    /** The model must call a tool whose arguments are the answer. */
    TOOL,
    /** The model is told, beside the tools that it may call or before it thinks. */
    INSTRUCTED;

    static AnswerShape of(ChatRequest request, ClaudeModel model, ClaudeHost host) {
        return switch (request.format()) {
            case ResponseFormat.JsonSchema ignored when model.nativeSchema() && host.takesSchemas() -> NATIVE;
            case ResponseFormat.JsonSchema ignored -> emulated(request, model);
            case ResponseFormat.JsonObject ignored -> emulated(request, model);
            case null, default -> FREE;
        };
    }

    private static AnswerShape emulated(ChatRequest request, ClaudeModel model) {
        var thinking = ClaudeThinking.of(request, model).mode();
        var alone = request.tools().isEmpty()
                && (request.toolChoice() == null || request.toolChoice() instanceof ToolChoice.Auto)
                && !request.options().has(Option.WEB_SEARCH_OPTIONS)
                && request.messages().stream().noneMatch(AnswerShape::usesTools);
        return alone
                        && model.forcedChoice()
                        && thinking != ClaudeThinking.Mode.BUDGET
                        && !(request.messages().getLast() instanceof Message.Assistant)
                ? TOOL
                : INSTRUCTED;
    }

    private static boolean usesTools(Message message) {
        return message instanceof Message.ToolResult
                || (message instanceof Message.Assistant assistant
                        && !assistant.calls().isEmpty());
    }
}
