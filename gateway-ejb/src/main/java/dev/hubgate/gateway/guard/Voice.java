package dev.hubgate.gateway.guard;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatEvent;

/** The texts of a choice beside its calls, in the order in which they are said. */
enum Voice {
    THOUGHT("reasoning_content"),
    TEXT("content"),
    REFUSAL("refusal"),
    TRANSCRIPT("audio.transcript");

    private final String path;

    Voice(String path) {
        this.path = path;
    }

    /** Below the message. */
    String path() {
        return path;
    }

    ChatEvent event(int choice, String text) {
        return switch (this) {
            case THOUGHT -> new ChatEvent.Thought(choice, text);
            case TEXT -> new ChatEvent.Text(choice, text);
            case REFUSAL -> new ChatEvent.Refusal(choice, text);
            case TRANSCRIPT -> new ChatEvent.Audio(choice, Json.object().put("transcript", text));
        };
    }
}
