package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Offer;
import tools.jackson.databind.JsonNode;

/**
 * Whether an option can be honoured.
 *
 * @param condition when, in words; {@code yes} and {@code no} where it does not depend
 */
public record OptionRule(String condition, Test test) {

    public static final OptionRule YES = new OptionRule("yes", (value, request, offer) -> true);
    public static final OptionRule NO = new OptionRule("no", (value, request, offer) -> false);

    /** Whether this value can be honoured in this request at this offer. */
    @FunctionalInterface
    public interface Test {
        boolean honours(JsonNode value, ChatRequest request, Offer offer);
    }

    /** One that depends on the value. */
    public static OptionRule when(String condition, Test test) {
        return new OptionRule(condition, test);
    }
}
