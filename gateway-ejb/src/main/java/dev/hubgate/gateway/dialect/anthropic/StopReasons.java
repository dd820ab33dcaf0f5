package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.chat.FinishReason;

/** Why a reply ended, from Anthropic's words to OpenAI's. */
final class StopReasons {

    private StopReasons() {}

    /**
     * @param reason null if none was given
     * @param called whether the reply has calls that the client is to run
     */
    static FinishReason read(String reason, boolean called) {
        return switch (reason == null ? "" : reason) {
            case "tool_use" -> called ? FinishReason.TOOL_CALLS : FinishReason.STOP;
            case "max_tokens", "model_context_window_exceeded" -> FinishReason.LENGTH;
            case "refusal" -> FinishReason.CONTENT_FILTER;
            default -> FinishReason.STOP;
        };
    }
}
