package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.store.audit.RequestRecord.Usage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiUsageTest {

    /** Buckets: input, cache read, cache write, audio in, image in, output, reasoning, audio out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"prompt_tokens\":11,\"completion_tokens\":7,\"prompt_tokens_details\":{\"cached_tokens\":5},"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":3}} | 6 5 0 0 0 4 3 0",
                "{\"prompt_tokens\":20,\"completion_tokens\":7,\"prompt_tokens_details\":{\"cached_tokens\":5,"
                        + "\"audio_tokens\":4,\"image_tokens\":3,\"cache_write_tokens\":2},"
                        + "\"completion_tokens_details\":{\"audio_tokens\":6}} | 6 5 2 4 3 1 0 6",
                // xAI leaves the reasoning out of the completion, DeepInfra for some models too.
                "{\"prompt_tokens\":10,\"completion_tokens\":2,\"total_tokens\":112,"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":100}} | 10 0 0 0 0 2 100 0",
                "{\"prompt_tokens\":10,\"completion_tokens\":200,\"total_tokens\":310,"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":100}} | 10 0 0 0 0 200 100 0",
                "{\"prompt_tokens\":10,\"completion_tokens\":200,\"total_tokens\":210,"
                        + "\"completion_tokens_details\":{\"reasoning_tokens\":100}} | 10 0 0 0 0 100 100 0",
                // More cached than there was: then it was not counted in.
                "{\"prompt_tokens\":3,\"completion_tokens\":1,\"prompt_tokens_details\":{\"cached_tokens\":9}}"
                        + " | 3 9 0 0 0 1 0 0",
                // DeepSeek, Together, flat reasoning.
                "{\"prompt_tokens\":10,\"completion_tokens\":1,\"prompt_cache_hit_tokens\":4} | 6 4 0 0 0 1 0 0",
                "{\"prompt_tokens\":10,\"completion_tokens\":1,\"cached_tokens\":4} | 6 4 0 0 0 1 0 0",
                "{\"prompt_tokens\":10,\"completion_tokens\":5,\"reasoning_tokens\":4} | 10 0 0 0 0 1 4 0",
                // Odd numbers never become negative money.
                "{\"prompt_tokens\":-5,\"completion_tokens\":-1} | 0 0 0 0 0 0 0 0",
                "{\"prompt_tokens\":3,\"prompt_tokens_details\":null} | 3 0 0 0 0 0 0 0",
                "{\"prompt_tokens\":3,\"prompt_tokens_details\":[1]} | 3 0 0 0 0 0 0 0",
                "{\"prompt_tokens\":1e30,\"completion_tokens\":2} | 100000000 0 0 0 0 2 0 0",
                "{\"prompt_tokens\":12.0,\"completion_tokens\":2.5} | 12 0 0 0 0 2 0 0",
                "{\"prompt_tokens\":\"12\",\"completion_tokens\":2} | 0 0 0 0 0 2 0 0",
                "{\"prompt_tokens\":12,\"completion_tokens\":{}} | 12 0 0 0 0 0 0 0",
                "{\"prompt_tokens\":5,\"prompt_tokens_details\":{\"audio_tokens\":9,\"image_tokens\":9}} | 0 0 0 5 0 0 0 0",
            })
    void countsInBucketsThatDoNotOverlap(String usage, String buckets) {
        var read = OpenAiUsage.read(Json.readForeign(usage));
        assertThat(read.source()).isEqualTo("provider");
        assertThat("%d %d %d %d %d %d %d %d"
                        .formatted(
                                read.input(),
                                read.cacheRead(),
                                read.cacheWrite(),
                                read.audioInput(),
                                read.imageInput(),
                                read.output(),
                                read.reasoning(),
                                read.audioOutput()))
                .isEqualTo(buckets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "7", "{\"prompt_tokens\":null}", "{\"completion_tokens\":1}"})
    void whatSaysNothingOfThePromptIsNoUsage(String usage) {
        assertThat(OpenAiUsage.read(Json.readForeign(usage))).isNull();
        assertThat(OpenAiUsage.read(null)).isNull();
    }

    @Property
    void noTokenIsCountedTwiceOrLost(
            @ForAll @LongRange(max = 1_000_000) long prompt,
            @ForAll @LongRange(max = 1_000_000) long cached,
            @ForAll @LongRange(max = 1_000_000) long completion,
            @ForAll @LongRange(max = 1_000_000) long reasoning) {
        var json = Json.object().put("prompt_tokens", prompt).put("completion_tokens", completion);
        json.putObject("prompt_tokens_details").put("cached_tokens", cached);
        json.putObject("completion_tokens_details").put("reasoning_tokens", reasoning);
        Usage usage = OpenAiUsage.read(json);
        assertThat(usage.prompt()).isEqualTo(cached > prompt ? prompt + cached : prompt);
        assertThat(usage.completion()).isEqualTo(reasoning > completion ? completion + reasoning : completion);
        assertThat(usage.cacheRead()).isEqualTo(cached);
        assertThat(usage.reasoning()).isEqualTo(reasoning);
    }
}
