package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ToolCall;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a past call, for providers that want them as an object and not as its text. */
public final class CallArguments {

    private CallArguments() {}

    /** Nothing if they are no JSON object; no arguments at all are an empty one. */
    public static Optional<ObjectNode> of(ToolCall call) {
        if (call.arguments().isBlank()) {
            return Optional.of(Json.object());
        }
        try {
            return Json.read(call.arguments()) instanceof ObjectNode arguments
                    ? Optional.of(arguments)
                    : Optional.empty();
        } catch (JacksonException e) {
            // Whoever refuses it says no word of what was there.
            return Optional.empty();
        }
    }
}
