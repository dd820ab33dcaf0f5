package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what providers send, forgivingly: what is absent, null or of another type is simply not there. */
public final class WireJson {

    private static final long MOST_TOKENS = 100_000_000;

    private WireJson() {}

    /** @throws FailureException if it is no JSON object */
    public static ObjectNode reply(String provider, byte[] body) {
        try {
            if (Json.readForeign(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // What it is not matters, not why the parser thinks so.
        }
        throw Failure.providerUnavailable(provider, "answered with something that is no reply")
                .exception();
    }

    /** @throws FailureException if it is no JSON object */
    public static ObjectNode event(String provider, String data) {
        try {
            if (Json.readForeign(data) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // An event that is not JSON breaks the stream.
        }
        throw Failure.providerUnavailable(provider, "sent an event that cannot be understood")
                .exception();
    }

    /** The text of a field, null if there is none. */
    public static String text(JsonNode parent, String name) {
        var value = parent == null ? null : parent.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** The text of a field, empty if there is none. */
    public static String textOrEmpty(JsonNode parent, String name) {
        var text = text(parent, name);
        return text == null ? "" : text;
    }

    /** An object in a field, null if there is none. */
    public static ObjectNode object(JsonNode parent, String name) {
        return parent != null && parent.get(name) instanceof ObjectNode object ? object : null;
    }

    /** A count of tokens: what cannot be one is taken for none, never for negative money. */
    public static long count(JsonNode parent, String name) {
        var value = parent == null ? null : parent.get(name);
        return value == null || !value.isNumber() ? 0 : (long) Math.clamp(Json.number(value), 0, MOST_TOKENS);
    }

    /** A number of a choice, a call or a block; 0 if there is none that could be. */
    public static int index(JsonNode parent, String name) {
        var value = parent == null ? null : parent.get(name);
        return value != null && value.canConvertToInt() && value.isIntegralNumber()
                ? Math.clamp(value.intValue(), 0, 1_000)
                : 0;
    }
}
