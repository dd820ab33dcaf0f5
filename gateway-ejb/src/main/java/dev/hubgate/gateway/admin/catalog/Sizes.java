package dev.hubgate.gateway.admin.catalog;

import dev.hubgate.gateway.failure.Failure;

/** What sizes of a model can be. */
final class Sizes {

    private Sizes() {}

    /** Null says nothing. A model cannot say more than it reads. */
    static void require(Integer contextWindow, Integer maxOutputTokens) {
        requirePositive("context_window", contextWindow);
        requirePositive("max_output_tokens", maxOutputTokens);
        if (contextWindow != null && maxOutputTokens != null && maxOutputTokens > contextWindow) {
            throw Failure.invalid("max_output_tokens", "max_output_tokens must not be above context_window.")
                    .exception();
        }
    }

    private static void requirePositive(String param, Integer value) {
        if (value != null && value < 1) {
            throw Failure.invalid(param, param + " must be positive.").exception();
        }
    }
}
