package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.dialect.anthropic.ClaudeModel.Sampling;
import dev.hubgate.gateway.dialect.anthropic.ClaudeModel.Thinking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaudeModelTest {

    @ParameterizedTest
    @CsvSource({
        // name, most tokens, thinking, sampling, schema, forced, prefill
        "claude-2.1, 4096, NONE, FREE, false, true, true",
        "claude-3-haiku-20240307, 4096, NONE, FREE, false, true, true",
        "anthropic.claude-3-opus-20240229-v1:0, 4096, NONE, FREE, false, true, true",
        "claude-3-5-sonnet-v2@20241022, 8192, NONE, FREE, false, true, true",
        "claude-3-7-sonnet@20250219, 64000, BUDGET, FREE, false, true, true",
        "claude-opus-4-20250514, 32000, BUDGET, FREE, false, true, true",
        "us.anthropic.claude-sonnet-4-20250514-v1:0, 64000, BUDGET, FREE, false, true, true",
        "claude-opus-4-0, 32000, BUDGET, FREE, false, true, true",
        "claude-opus-4-1@20250805, 32000, BUDGET, ONE_OF_TWO, true, true, true",
        "claude-haiku-4-5-20251001, 64000, BUDGET, ONE_OF_TWO, true, true, true",
        "eu.anthropic.claude-sonnet-4-5-20250929-v1:0, 64000, BUDGET, ONE_OF_TWO, true, true, true",
        "claude-opus-4.5, 64000, BUDGET, ONE_OF_TWO, true, true, true",
        "claude-sonnet-4-6, 128000, ADAPTIVE, ONE_OF_TWO, true, true, false",
        "claude-opus-4-7-20260416, 128000, ADAPTIVE, NONE, true, true, false",
        "global.anthropic.claude-opus-4-8, 128000, ADAPTIVE, NONE, true, true, false",
        "claude-opus-5, 128000, ADAPTIVE, NONE, true, true, false",
        "claude-sonnet-5, 128000, ADAPTIVE, NONE, true, true, false",
        "claude-fable-5, 128000, ALWAYS, NONE, true, false, false",
        "claude-mythos-5-1, 128000, ALWAYS, NONE, true, false, false",
        "claude-mythos-preview, 128000, ALWAYS, NONE, true, false, false",
        "claude-sonata-7, 128000, ADAPTIVE, NONE, true, true, false",
        "some-other-model, 4096, NONE, FREE, false, true, true",
    })
    void knowsModelsByTheirNames(
            String name,
            int most,
            Thinking thinking,
            Sampling sampling,
            boolean schema,
            boolean forced,
            boolean prefill) {
        var model = ClaudeModel.of(name);
        assertThat(model.maxOutputTokens()).isEqualTo(most);
        assertThat(model.thinking()).isEqualTo(thinking);
        assertThat(model.sampling()).isEqualTo(sampling);
        assertThat(model.nativeSchema()).isEqualTo(schema);
        assertThat(model.forcedChoice()).isEqualTo(forced);
        assertThat(model.prefill()).isEqualTo(prefill);
    }

    @Test
    void shrinksABudgetUnderABoundAndLeavesRoomForTheAnswer() {
        var high = new ClaudeThinking(ClaudeThinking.Mode.BUDGET, 16_384, null);
        assertThat(high.within(100_000).budget()).isEqualTo(16_384);
        assertThat(high.within(10_000).budget()).isEqualTo(8_976);
        assertThat(high.within(2_000).budget()).isEqualTo(1_600);
        assertThat(high.within(1_025).budget()).isEqualTo(1_024);
        assertThat(high.within(1_024).mode()).isEqualTo(ClaudeThinking.Mode.IMPOSSIBLE);
    }
}
