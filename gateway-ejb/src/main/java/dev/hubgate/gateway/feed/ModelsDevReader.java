package dev.hubgate.gateway.feed;

import dev.hubgate.store.catalog.Bucket;
import dev.hubgate.store.catalog.Quote;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;

/**
 * Reads {@code api.json} of models.dev: providers with their models, dollars for a million tokens. Of a model that costs
 * more beyond some length the price below it is taken.
 */
final class ModelsDevReader {

    /** The list's names of providers, where they are other than Hubgate's. */
    private static final Map<String, String> PROVIDERS = Map.of(
            "google", "gemini",
            "google-vertex", "vertex",
            "google-vertex-anthropic", "vertex",
            "amazon-bedrock", "bedrock",
            "togetherai", "together");

    private static final Map<String, Bucket> PRICES = Map.of(
            "input", Bucket.INPUT,
            "output", Bucket.OUTPUT,
            "cache_read", Bucket.CACHED_INPUT,
            "cache_write", Bucket.CACHE_WRITE,
            "input_audio", Bucket.AUDIO_INPUT,
            "output_audio", Bucket.AUDIO_OUTPUT);

    private final QuoteCollection quotes = new QuoteCollection();

    private ModelsDevReader() {}

    /** The quotes of the object that the parser is at. */
    static List<Quote> read(JsonParser in) {
        var reader = new ModelsDevReader();
        JsonFields.each(in, provider -> reader.provider(PROVIDERS.getOrDefault(provider, provider), in));
        return reader.quotes.all();
    }

    private void provider(String provider, JsonParser in) {
        JsonFields.each(in, field -> {
            if (field.equals("models")) {
                JsonFields.each(in, nativeId -> model(provider, nativeId, in));
            } else {
                in.skipChildren();
            }
        });
    }

    private void model(String provider, String nativeId, JsonParser in) {
        var sheet = new QuoteSheet(PRICES, NanoUsd.OF_A_MILLION);
        JsonFields.each(in, field -> {
            if (field.equals("cost")) {
                JsonFields.each(in, name -> sheet.note(name, in));
            } else {
                in.skipChildren();
            }
        });
        quotes.add(sheet.quote(provider, nativeId));
    }
}
