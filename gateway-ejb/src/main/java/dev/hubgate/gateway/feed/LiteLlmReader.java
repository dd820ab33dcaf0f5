package dev.hubgate.gateway.feed;

import dev.hubgate.store.catalog.Bucket;
import dev.hubgate.store.catalog.Quote;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;

/**
 * Reads LiteLLM's {@code model_prices_and_context_window.json}: one entry a model, dollars for one token. Entries that are
 * priced by something else than tokens, such as pictures, are passed over.
 */
final class LiteLlmReader {

    /** The list's names of providers, where they are other than Hubgate's. */
    private static final Map<String, String> PROVIDERS =
            Map.of("bedrock_converse", "bedrock", "together_ai", "together", "text-completion-openai", "openai");

    /** The parts of Vertex each have a name that begins so. */
    private static final String VERTEX = "vertex_ai";

    private static final Set<String> BY_TOKENS = Set.of("chat", "completion", "responses", "embedding");

    private static final Map<String, Bucket> PRICES = Map.of(
            "input_cost_per_token", Bucket.INPUT,
            "output_cost_per_token", Bucket.OUTPUT,
            "cache_read_input_token_cost", Bucket.CACHED_INPUT,
            "cache_creation_input_token_cost", Bucket.CACHE_WRITE,
            "input_cost_per_audio_token", Bucket.AUDIO_INPUT,
            "output_cost_per_audio_token", Bucket.AUDIO_OUTPUT);

    private final QuoteCollection quotes = new QuoteCollection();

    private LiteLlmReader() {}

    /** The quotes of the object that the parser is at. */
    static List<Quote> read(JsonParser in) {
        var reader = new LiteLlmReader();
        JsonFields.each(in, key -> reader.entry(key, in));
        return reader.quotes.all();
    }

    private void entry(String key, JsonParser in) {
        var sheet = new QuoteSheet(PRICES, NanoUsd.OF_ONE);
        var kind = new Kind();
        JsonFields.each(in, field -> {
            switch (field) {
                case "litellm_provider" -> kind.provider = JsonFields.text(in);
                case "mode" -> kind.mode = JsonFields.text(in);
                default -> sheet.note(field, in);
            }
        });
        if (kind.provider != null && (kind.mode == null || BY_TOKENS.contains(kind.mode))) {
            quotes.add(sheet.quote(provider(kind.provider), nativeId(key, kind.provider)));
        }
    }

    private static String provider(String name) {
        return name.startsWith(VERTEX) ? "vertex" : PROVIDERS.getOrDefault(name, name);
    }

    /** Some keys begin with the provider, some do not. A region before the name belongs to another offer. */
    private static String nativeId(String key, String provider) {
        var prefix = switch (provider) {
            case "bedrock_converse" -> "bedrock/";
            case "text-completion-openai" -> "openai/";
            default -> (provider.startsWith(VERTEX) ? VERTEX : provider) + "/";
        };
        return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
    }

    /** What an entry says of itself. */
    private static final class Kind {
        private String provider;
        private String mode;
    }
}
