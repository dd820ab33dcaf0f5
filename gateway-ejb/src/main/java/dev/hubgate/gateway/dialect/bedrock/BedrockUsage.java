package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.node.ObjectNode;

/** Reads usage. Bedrock's input leaves out what was read from the cache or written to it, and its total has all of it. */
final class BedrockUsage {

    private static final String SOURCE = "provider";

    private BedrockUsage() {}

    /** @return null if there is none */
    static Usage of(ObjectNode holder) {
        var usage = WireJson.object(holder, "usage");
        if (usage == null) {
            return null;
        }
        return new Usage(
                WireJson.count(usage, "inputTokens"),
                WireJson.count(usage, "cacheReadInputTokens"),
                WireJson.count(usage, "cacheWriteInputTokens"),
                0,
                0,
                WireJson.count(usage, "outputTokens"),
                0,
                0,
                SOURCE);
    }

    /** Of embeddings, which only read. */
    static Usage ofInput(long tokens) {
        return new Usage(tokens, 0, 0, 0, 0, 0, 0, 0, SOURCE);
    }
}
