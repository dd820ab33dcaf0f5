package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;

/** The caller's own word for whom it asks. Anthropic wants an opaque one, and no name or address of a person. */
final class EndUser {

    private static final int MAX_CHARS = 512;

    private EndUser() {}

    /** @return null if nothing was said that may be passed on */
    static String of(ChatRequest request) {
        var identifier = request.options().text(Option.SAFETY_IDENTIFIER);
        var user = identifier == null ? request.options().text(Option.USER) : identifier;
        return user != null && isOpaque(user) ? user : null;
    }

    /** Whether this value of an option is the one that is passed on. */
    static boolean honours(String value, ChatRequest request) {
        return value.equals(of(request));
    }

    private static boolean isOpaque(String user) {
        return !user.isBlank() && user.length() <= MAX_CHARS && user.indexOf('@') < 0;
    }
}
