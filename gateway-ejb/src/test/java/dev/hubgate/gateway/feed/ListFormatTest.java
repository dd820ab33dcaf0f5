package dev.hubgate.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.store.catalog.Bucket;
import dev.hubgate.store.catalog.Quote;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both formats, as they are and as they should never be. */
class ListFormatTest {

    private static final String MODELS_DEV = """
            {"openai":{"id":"openai","env":["OPENAI_API_KEY"],"npm":"x","doc":{"models":1},"models":{
               "gpt-a":{"id":"gpt-a","cost":{"input":1.25,"output":10,"cache_read":0.125,
                  "tiers":[{"input":2.5,"output":15,"tier":{"size":272000}}],
                  "context_over_200k":{"input":2.5,"output":15}},
                  "experimental":{"modes":{"fast":{"cost":{"input":99,"output":99}}}},"limit":{"context":400000}},
               "gpt-b":{"id":"gpt-b"}}},
             "google":{"models":{"gem":{"cost":{"input":0.3,"output":2.5,"input_audio":1,"output_audio":8.5}}}},
             "google-vertex-anthropic":{"models":{"claude@1":{"cost":{"input":3,"output":15,"cache_write":3.75}}}},
             "amazon-bedrock":{"models":{"nova":{"cost":{"input":0.06,"output":0.24}}}},
             "togetherai":{"models":{"org/M":{"cost":{"input":0,"output":null}}}},
             "mystery":{"name":"no models here"}}""";

    private static final String LITELLM = """
            {"sample_spec":{"litellm_provider":"one of many","mode":"one of: chat, embedding","input_cost_per_token":0.0,
                "search_context_cost_per_query":{"low":0.0}},
             "gpt-a":{"litellm_provider":"openai","mode":"chat","input_cost_per_token":1.25e-06,
                "output_cost_per_token":1e-05,"cache_read_input_token_cost":1.25e-07,
                "input_cost_per_token_above_272k_tokens":2.5e-06,"supported_endpoints":["/v1/x"],"max_tokens":1},
             "gemini/gem":{"mode":"chat","input_cost_per_token":3e-07,"input_cost_per_audio_token":1e-06,
                "output_cost_per_token":2.5e-06,"litellm_provider":"gemini"},
             "vertex_ai/claude@1":{"litellm_provider":"vertex_ai-anthropic_models","mode":"chat",
                "input_cost_per_token":3e-06,"output_cost_per_token":1.5e-05,"cache_creation_input_token_cost":3.75e-06},
             "gem":{"litellm_provider":"vertex_ai-language-models","mode":"chat","input_cost_per_token":3e-07},
             "us.nova":{"litellm_provider":"bedrock_converse","mode":"chat","input_cost_per_token":6e-08},
             "bedrock/us-east-1/nova":{"litellm_provider":"bedrock","mode":"chat","input_cost_per_token":9e-08},
             "together_ai/org/M":{"litellm_provider":"together_ai","mode":"chat","input_cost_per_token":2e-07},
             "dall-e":{"litellm_provider":"openai","mode":"image_generation","input_cost_per_pixel":1e-08},
             "nobody":{"mode":"chat","input_cost_per_token":1e-08}}""";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Quote> read(String list) {
        return ListFormat.of(bytes(list)).read(bytes(list));
    }

    private static Quote quote(String list, String provider, String nativeId) {
        return read(list).stream()
                .filter(quote ->
                        quote.provider().equals(provider) && quote.nativeId().equals(nativeId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsModelsDev() {
        assertThat(ListFormat.of(bytes(MODELS_DEV))).isEqualTo(ListFormat.MODELS_DEV);
        assertThat(read(MODELS_DEV)).hasSize(6);
        assertThat(quote(MODELS_DEV, "openai", "gpt-a").stated())
                .isEqualTo(Map.of(
                        Bucket.INPUT,
                        1_250_000_000L,
                        Bucket.OUTPUT,
                        10_000_000_000L,
                        Bucket.CACHED_INPUT,
                        125_000_000L));
        assertThat(quote(MODELS_DEV, "openai", "gpt-b").stated()).isEmpty();
        assertThat(quote(MODELS_DEV, "gemini", "gem").stated())
                .containsEntry(Bucket.AUDIO_INPUT, 1_000_000_000L)
                .containsEntry(Bucket.AUDIO_OUTPUT, 8_500_000_000L);
        assertThat(quote(MODELS_DEV, "vertex", "claude@1").stated()).containsEntry(Bucket.CACHE_WRITE, 3_750_000_000L);
        assertThat(quote(MODELS_DEV, "bedrock", "nova").stated()).containsEntry(Bucket.INPUT, 60_000_000L);
        assertThat(quote(MODELS_DEV, "together", "org/M").stated()).isEqualTo(Map.of(Bucket.INPUT, 0L));
    }

    @Test
    void readsLiteLlm() {
        assertThat(ListFormat.of(bytes(LITELLM))).isEqualTo(ListFormat.LITELLM);
        assertThat(read(LITELLM).stream().map(quote -> quote.provider() + " " + quote.nativeId()))
                .containsExactly(
                        "openai gpt-a",
                        "gemini gem",
                        "vertex claude@1",
                        "vertex gem",
                        "bedrock us.nova",
                        "bedrock us-east-1/nova",
                        "together org/M");
        assertThat(quote(LITELLM, "openai", "gpt-a").stated())
                .isEqualTo(Map.of(
                        Bucket.INPUT,
                        1_250_000_000L,
                        Bucket.OUTPUT,
                        10_000_000_000L,
                        Bucket.CACHED_INPUT,
                        125_000_000L));
        assertThat(quote(LITELLM, "gemini", "gem").stated()).containsEntry(Bucket.AUDIO_INPUT, 1_000_000_000L);
        assertThat(quote(LITELLM, "vertex", "claude@1").stated()).containsEntry(Bucket.CACHE_WRITE, 3_750_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0.15\"", "true", "{\"usd\":1}", "[1,2]", "1e400", "\"NaN\""})
    void whatIsNoNumberIsSaidToBeNone(String price) {
        var quote = quote(MODELS_DEV.replace("1.25,", price + ","), "openai", "gpt-a");
        assertThat(quote.illegible()).isEqualTo(Set.of(Bucket.INPUT));
        assertThat(quote.stated()).containsOnlyKeys(Bucket.OUTPUT, Bucket.CACHED_INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "3", "\"cost\"", "[{\"input\":1}]"})
    void aCostOfAnotherShapeStatesNothing(String cost) {
        var list = "{\"openai\":{\"models\":{\"m\":{\"cost\":" + cost + "},\"n\":" + cost + "}}}";
        assertThat(read(list)).hasSize(2).allSatisfy(quote -> {
            assertThat(quote.stated()).isEmpty();
            assertThat(quote.illegible()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"a\":1}",
                "<!DOCTYPE html><html></html>",
                "{\"openai\":{\"models\":{}}",
                "{\"openai\":{\"models\":{}}} {}",
                "{\"openai\":{\"models\":{\"m\":{\"cost\":{\"input\":NaN}}}}}",
                "{\"a\":{\"models\":{}},\"b\":{\"litellm_provider\":\"openai\"}}"
            })
    void whatIsNoListIsRefused(String list) {
        assertThatThrownBy(() -> read(list)).isInstanceOf(UnusableList.class);
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        var deep = "{\"openai\":{\"models\":{\"m\":" + "[".repeat(300) + "]".repeat(300) + "}}}";
        assertThatThrownBy(() -> read(deep)).isInstanceOf(UnusableList.class);
        assertThat(read(listOf(QuoteCollection.MOST))).hasSize(QuoteCollection.MOST);
        var longer = listOf(QuoteCollection.MOST + 1);
        assertThatThrownBy(() -> read(longer)).isInstanceOf(UnusableList.class);
    }

    @Test
    void messagesQuoteNothingOfWhatWasRead() {
        assertThatThrownBy(() -> read("{\"canary\": canary}"))
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    private static String listOf(int models) {
        return IntStream.range(0, models)
                .mapToObj(i -> "\"m" + i + "\":{}")
                .collect(Collectors.joining(",", "{\"openai\":{\"models\":{", "}}}"));
    }
}
