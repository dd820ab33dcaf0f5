package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds up what a reply used. Each number that comes replaces the one before: they are sums, not steps. Belongs to one reply. */
final class AnthropicUsage {

    private static final String SOURCE = "provider";
    private final ObjectNode known = Json.object();

    /** @return whether there is something in it */
    boolean add(ObjectNode usage) {
        if (usage == null) {
            return false;
        }
        for (var field : usage.properties()) {
            if (!field.getValue().isNull()) {
                known.set(field.getKey(), field.getValue());
            }
        }
        return !known.isEmpty();
    }

    /** @return null if nothing was said */
    Usage read() {
        if (!known.has("input_tokens") && !known.has("output_tokens")) {
            return null;
        }
        long thought = WireJson.count(WireJson.object(known, "output_tokens_details"), "thinking_tokens");
        long output = total("output_tokens");
        long reasoning = Math.min(thought, output);
        return new Usage(
                total("input_tokens"),
                total("cache_read_input_tokens"),
                total("cache_creation_input_tokens"),
                0,
                0,
                output - reasoning,
                reasoning,
                0,
                SOURCE);
    }

    /** A reply that the provider made in several goes counts each of them, but not what others were asked beside. */
    private long total(String name) {
        if (!(known.get("iterations") instanceof ArrayNode goes) || !isSummed(goes)) {
            return WireJson.count(known, name);
        }
        long sum = 0;
        for (var go : goes) {
            var type = WireJson.textOrEmpty(go, "type");
            sum += isCounted(type) ? WireJson.count(go, name) : 0;
        }
        return sum;
    }

    private static boolean isCounted(String type) {
        return type.equals("message") || type.equals("compaction");
    }

    private static boolean isSummed(ArrayNode goes) {
        var counted = false;
        for (JsonNode go : goes) {
            var type = WireJson.textOrEmpty(go, "type");
            if (type.equals("fallback_message")) {
                return false;
            }
            counted |= isCounted(type);
        }
        return counted;
    }

    /** OpenAI's word for the tier that served the reply, null if there is none. */
    static String tier(JsonNode usage) {
        return switch (WireJson.textOrEmpty(usage, "service_tier")) {
            case "standard" -> "default";
            case "priority" -> "priority";
            default -> null;
        };
    }
}
