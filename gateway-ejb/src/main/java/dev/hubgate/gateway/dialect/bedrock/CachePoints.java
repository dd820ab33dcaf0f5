package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Up to where a prompt is to be cached: {@code cache_control} beside OpenAI's fields, as Anthropic's compatibility layer made
 * it known. Only the cache of five minutes: the catalogue has the price of that one. Where a model caches nothing the mark
 * goes, since the answer is the same without it.
 *
 * @param caches whether the model caches
 */
record CachePoints(boolean caches, String provider) {

    private static final String FIELD = "cache_control";

    /**
     * Adds a point behind what was just written, if it is marked.
     *
     * @param extras where the mark may stand
     * @param path of what it stands in
     */
    void add(ObjectNode extras, String path, ArrayNode content) {
        var mark = Json.field(extras, FIELD);
        if (mark == null || !caches || content.isEmpty() || isPoint(content)) {
            return;
        }
        var ttl = Json.field(mark, "ttl");
        if (!"ephemeral".equals(WireJson.text(mark, "type"))) {
            throw refused(path, "The only type of cache is ephemeral.");
        }
        if (ttl != null && !"5m".equals(WireJson.text(mark, "ttl"))) {
            throw refused(path, "Only a ttl of 5m has a price here.");
        }
        content.addObject().putObject("cachePoint").put("type", "default");
    }

    private static boolean isPoint(ArrayNode content) {
        return content.get(content.size() - 1).has("cachePoint");
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path + "." + FIELD, provider, why).exception();
    }
}
