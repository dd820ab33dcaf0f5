package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.directory.Offer;

/** The most tokens that one reply may have: as the client said, else as its project does. */
final class ReplyBound {

    private ReplyBound() {}

    static int of(ModelRequest request, Offer offer, Caller.Known caller) {
        return switch (request) {
            case ChatRequest chat -> Math.min(offer.maxOutputTokens(), of(chat, caller));
            case EmbeddingRequest ignored -> 0;
        };
    }

    private static int of(ChatRequest chat, Caller.Known caller) {
        var asked = chat.options().maxTokens();
        return asked != null ? asked : caller.project().defaultMaxTokens() + roomToThink(chat);
    }

    /** Reasoning counts as output: who asks for it and names no bound wants an answer after it too. */
    private static int roomToThink(ChatRequest chat) {
        var effort = chat.options().text(Option.REASONING_EFFORT);
        return switch (effort) {
            case null -> 0;
            case "none" -> 0;
            case "minimal" -> 1_024;
            case "low" -> 2_048;
            case "medium" -> 10_000;
            case "high" -> 16_384;
            default -> 32_768;
        };
    }
}
