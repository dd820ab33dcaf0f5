package dev.hubgate.gateway.chat;

import java.util.List;

/**
 * A request to chat.
 *
 * @param tools what the model may call
 * @param toolChoice null if nothing was said
 * @param format null if nothing was said
 * @param streamed whether the reply is to come as events
 * @param includeUsage whether the client asked for a usage chunk
 * @param legacyFunctions whether the client spoke of {@code functions}, and is to be answered with {@code function_call}
 */
public record ChatRequest(
        String model,
        List<Message> messages,
        List<Tool> tools,
        ToolChoice toolChoice,
        ResponseFormat format,
        Options options,
        boolean streamed,
        boolean includeUsage,
        boolean legacyFunctions,
        long promptBound)
        implements ModelRequest {

    public ChatRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }

    @Override
    public String kind() {
        return "chat";
    }

    /** The same with other messages. */
    public ChatRequest withMessages(List<Message> others) {
        return new ChatRequest(
                model,
                others,
                tools,
                toolChoice,
                format,
                options,
                streamed,
                includeUsage,
                legacyFunctions,
                promptBound);
    }

    /** The same with other options. */
    public ChatRequest withOptions(Options others) {
        return new ChatRequest(
                model,
                messages,
                tools,
                toolChoice,
                format,
                others,
                streamed,
                includeUsage,
                legacyFunctions,
                promptBound);
    }

    @Override
    public long promptGuess() {
        return PromptBound.guess(this);
    }

    @Override
    public String toString() {
        return "ChatRequest[" + messages.size() + " messages]";
    }
}
