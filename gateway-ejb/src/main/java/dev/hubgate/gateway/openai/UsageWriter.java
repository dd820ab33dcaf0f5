package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.node.ObjectNode;

/** Writes usage as OpenAI counts it: the prompt with all of its parts, the completion with all of its. */
final class UsageWriter {

    private UsageWriter() {}

    static ObjectNode write(Usage usage) {
        var json = Json.object()
                .put("prompt_tokens", usage.prompt())
                .put("completion_tokens", usage.completion())
                .put("total_tokens", usage.total());
        var prompt = json.putObject("prompt_tokens_details")
                .put("cached_tokens", usage.cacheRead())
                .put("audio_tokens", usage.audioInput());
        if (usage.cacheWrite() > 0) {
            prompt.put("cache_write_tokens", usage.cacheWrite());
        }
        if (usage.imageInput() > 0) {
            prompt.put("image_tokens", usage.imageInput());
        }
        json.putObject("completion_tokens_details")
                .put("reasoning_tokens", usage.reasoning())
                .put("audio_tokens", usage.audioOutput());
        return json;
    }
}
