package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.JsonNode;

/** Reads usage. Numbers that cannot be are taken for absent, never for negative money. */
final class OpenAiUsage {

    private static final long MOST = 100_000_000;

    private OpenAiUsage() {}

    /** @return null if there is no usage in it */
    static Usage read(JsonNode usage) {
        if (usage == null || !usage.isObject() || Json.field(usage, "prompt_tokens") == null) {
            return null;
        }
        var prompt = count(usage, "prompt_tokens");
        var cached = Math.min(prompt, detail(usage, "prompt_tokens_details", "cached_tokens"));
        var heard = Math.min(prompt - cached, detail(usage, "prompt_tokens_details", "audio_tokens"));
        var completion = count(usage, "completion_tokens");
        var reasoning = Math.min(completion, detail(usage, "completion_tokens_details", "reasoning_tokens"));
        var spoken = Math.min(completion - reasoning, detail(usage, "completion_tokens_details", "audio_tokens"));
        return new Usage(
                prompt - cached - heard,
                cached,
                0,
                heard,
                0,
                completion - reasoning - spoken,
                reasoning,
                spoken,
                "provider");
    }

    private static long detail(JsonNode usage, String group, String name) {
        var details = Json.field(usage, group);
        return details == null || !details.isObject() ? 0 : count(details, name);
    }

    private static long count(JsonNode holder, String name) {
        var value = Json.field(holder, name);
        return value == null || !value.canConvertToLong() ? 0 : Math.clamp(value.longValue(), 0, MOST);
    }
}
