package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.dialect.WireJson;
import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.JsonNode;

/**
 * Google's {@code usageMetadata} in disjoint buckets. Its prompt includes what was cached, its candidates exclude thoughts,
 * and what tools of its own put into the prompt stands apart.
 *
 * @see <a href="https://ai.google.dev/api/generate-content#UsageMetadata">UsageMetadata</a>
 */
final class GeminiUsage {

    static final String SOURCE = "provider";

    private static final String PROMPT = "promptTokenCount";
    private static final String TOOLS = "toolUsePromptTokenCount";
    private static final String CANDIDATES = "candidatesTokenCount";
    private static final String THOUGHTS = "thoughtsTokenCount";
    private static final String TOTAL = "totalTokenCount";

    private GeminiUsage() {}

    /** @return null if nothing is counted there */
    static Usage read(JsonNode metadata) {
        if (metadata == null || (!metadata.has(PROMPT) && !metadata.has(TOTAL) && !metadata.has(CANDIDATES))) {
            return null;
        }
        long prompt = WireJson.count(metadata, PROMPT) + WireJson.count(metadata, TOOLS);
        long cached = Math.min(WireJson.count(metadata, "cachedContentTokenCount"), prompt);
        long audio = Math.min(uncached(metadata, "AUDIO"), prompt - cached);
        long image = Math.min(uncached(metadata, "IMAGE"), prompt - cached - audio);
        long thoughts = WireJson.count(metadata, THOUGHTS);
        long said = said(metadata, prompt, thoughts);
        long spoken = Math.min(modality(metadata, "candidatesTokensDetails", "AUDIO"), said);
        return new Usage(
                prompt - cached - audio - image, cached, 0, audio, image, said - spoken, thoughts, spoken, SOURCE);
    }

    /** Some replies leave out what was said and give only the sum. */
    private static long said(JsonNode metadata, long prompt, long thoughts) {
        return metadata.has(CANDIDATES)
                ? WireJson.count(metadata, CANDIDATES)
                : Math.max(0, WireJson.count(metadata, TOTAL) - prompt - thoughts);
    }

    private static long uncached(JsonNode metadata, String modality) {
        return Math.max(
                0,
                modality(metadata, "promptTokensDetails", modality)
                        + modality(metadata, "toolUsePromptTokensDetails", modality)
                        - modality(metadata, "cacheTokensDetails", modality));
    }

    private static long modality(JsonNode metadata, String details, String modality) {
        var list = metadata.get(details);
        long sum = 0;
        if (list != null && list.isArray()) {
            for (var one : list) {
                if (modality.equals(WireJson.text(one, "modality"))) {
                    sum += WireJson.count(one, "tokenCount");
                }
            }
        }
        return sum;
    }
}
