package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mark up to which a prompt is to be cached, in the field beside OpenAI's that Anthropic's own compatibility layer made
 * known. Only the cache of five minutes: the catalogue has the price of that one.
 */
final class CacheControl {

    private static final String FIELD = "cache_control";

    private CacheControl() {}

    /**
     * Passes the mark on.
     *
     * @param extras where it may stand
     * @param path of what it stands in
     */
    static void copy(ObjectNode extras, ObjectNode block, String path, String provider) {
        var mark = Json.field(extras, FIELD);
        if (mark == null) {
            return;
        }
        var ttl = Json.field(mark, "ttl");
        if (!"ephemeral".equals(WireJson.text(mark, "type"))) {
            throw refused(path, provider, "The only type of cache is ephemeral.");
        }
        if (ttl != null && !"5m".equals(WireJson.text(mark, "ttl"))) {
            throw refused(path, provider, "Only a ttl of 5m has a price here.");
        }
        block.putObject(FIELD).put("type", "ephemeral");
    }

    private static RuntimeException refused(String path, String provider, String why) {
        return Failure.unsupported(path + "." + FIELD, provider, why).exception();
    }
}
