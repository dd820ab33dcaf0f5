package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Offer;
import tools.jackson.databind.JsonNode;

/**
 * Whether an option can be honoured.
 *
 * @param condition when, in words; {@code yes} and {@code no} where it does not depend
 * @param yields whether, where it cannot be, it goes and is named whatever the project says: the turns before this one have
 *     made it impossible, and the client can do nothing about it
 */
public record OptionRule(String condition, Test test, Test yields) {

    private static final Test NEVER = (value, request, offer) -> false;

    public static final OptionRule YES = new OptionRule("yes", (value, request, offer) -> true, NEVER);
    public static final OptionRule NO = new OptionRule("no", NEVER, NEVER);

    /** Whether this value can be honoured in this request at this offer. */
    @FunctionalInterface
    public interface Test {
        boolean honours(JsonNode value, ChatRequest request, Offer offer);
    }

    /** One that depends on the value. */
    public static OptionRule when(String condition, Test test) {
        return new OptionRule(condition, test, NEVER);
    }

    /** The same, but such a request goes on without the option. */
    public OptionRule yielding(Test when) {
        return new OptionRule(condition, test, when);
    }
}
