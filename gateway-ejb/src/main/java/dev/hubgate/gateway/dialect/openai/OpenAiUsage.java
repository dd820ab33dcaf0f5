package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.JsonNode;

/**
 * Reads usage into disjoint buckets. Most providers count cached tokens in the prompt and reasoning in the completion, as
 * OpenAI does; those that do not give themselves away by their sums.
 */
final class OpenAiUsage {

    private OpenAiUsage() {}

    /** @return null if there is no usage in it */
    static Usage read(JsonNode usage) {
        if (usage == null || !usage.isObject() || Json.field(usage, "prompt_tokens") == null) {
            return null;
        }
        var promptDetails = WireJson.object(usage, "prompt_tokens_details");
        var cached = cached(usage, promptDetails);
        var prompt = prompt(usage, cached);
        var written = Math.min(prompt - cached, WireJson.count(promptDetails, "cache_write_tokens"));
        var audioIn = Math.min(prompt - cached - written, WireJson.count(promptDetails, "audio_tokens"));
        var imageIn = Math.min(prompt - cached - written - audioIn, WireJson.count(promptDetails, "image_tokens"));
        var completionDetails = WireJson.object(usage, "completion_tokens_details");
        var reasoning = reasoning(usage, completionDetails);
        var completion = completion(usage, reasoning);
        var thought = Math.min(completion, reasoning);
        var audioOut = Math.min(completion - thought, WireJson.count(completionDetails, "audio_tokens"));
        return new Usage(
                prompt - cached - written - audioIn - imageIn,
                cached,
                written,
                audioIn,
                imageIn,
                completion - thought - audioOut,
                thought,
                audioOut,
                "provider");
    }

    private static long cached(JsonNode usage, JsonNode details) {
        var cached = WireJson.count(details, "cached_tokens");
        if (cached == 0) {
            cached = WireJson.count(usage, "prompt_cache_hit_tokens");
        }
        return cached == 0 ? WireJson.count(usage, "cached_tokens") : cached;
    }

    /** A part cannot be more than the whole: then it was left out of it. */
    private static long prompt(JsonNode usage, long cached) {
        var prompt = WireJson.count(usage, "prompt_tokens");
        return cached > prompt ? prompt + cached : prompt;
    }

    private static long reasoning(JsonNode usage, JsonNode details) {
        var reasoning = WireJson.count(details, "reasoning_tokens");
        return reasoning == 0 ? WireJson.count(usage, "reasoning_tokens") : reasoning;
    }

    /** xAI, and DeepInfra for some models, leave the reasoning out of the completion. */
    private static long completion(JsonNode usage, long reasoning) {
        var prompt = WireJson.count(usage, "prompt_tokens");
        var completion = WireJson.count(usage, "completion_tokens");
        var apart = reasoning > completion
                || (reasoning > 0 && WireJson.count(usage, "total_tokens") == prompt + completion + reasoning);
        return apart ? completion + reasoning : completion;
    }
}
