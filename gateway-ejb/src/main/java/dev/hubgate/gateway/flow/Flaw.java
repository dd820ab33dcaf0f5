package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.ChatReply.Said;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.ResponseFormat;
import tools.jackson.core.JacksonException;

/** Finds replies with a good status that are of no use. */
final class Flaw {

    static final String EMPTY = "empty_reply";
    private static final String BROKEN_JSON = "invalid_json_reply";

    private Flaw() {}

    /** A stable code, null if nothing is wrong. A reply that a bound, a stop sequence or a filter cut off was asked for. */
    static String of(ChatRequest request, ChatReply reply) {
        if (!request.options().stop().isEmpty()) {
            return null;
        }
        for (var choice : reply.choices()) {
            if (choice.finishReason() == FinishReason.STOP) {
                if (isSilent(choice.said())) {
                    return EMPTY;
                }
                if (wantsJson(request)
                        && isPlain(choice.said())
                        && !isJson(choice.said().content())) {
                    return BROKEN_JSON;
                }
            }
        }
        return reply.choices().isEmpty() ? EMPTY : null;
    }

    private static boolean wantsJson(ChatRequest request) {
        return request.format() instanceof ResponseFormat.JsonObject
                || request.format() instanceof ResponseFormat.JsonSchema;
    }

    private static boolean isSilent(Said said) {
        return isPlain(said) && (said.content() == null || said.content().isBlank());
    }

    /** Nothing but text. */
    private static boolean isPlain(Said said) {
        return said.calls().isEmpty() && said.refusal() == null && said.audio() == null;
    }

    private static boolean isJson(String text) {
        try {
            return !Json.readForeign(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
