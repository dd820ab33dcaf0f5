package dev.hubgate.gateway.chat;

import java.util.Locale;

/** Why a reply ended, in OpenAI's words. */
public enum FinishReason {
    STOP,
    LENGTH,
    TOOL_CALLS,
    CONTENT_FILTER,
    /** The old form of {@link #TOOL_CALLS}. */
    FUNCTION_CALL;

    private final String wire = name().toLowerCase(Locale.ROOT);

    /** As it stands on the wire. */
    public String wire() {
        return wire;
    }
}
