package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Fails;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptionReaderTest {

    /** Good values of each option, then bad ones. */
    private static final String VALUES = """
            max_completion_tokens | 1; 10000000 | 0; -1; 1.5; "1"; true; 10000001; 99999999999999; 1e1000000; []
            max_tokens | 1; 10000000 | 0; 10000001; 1.0; "7"; {}
            temperature | 0; 2; 0.70; 1e-3 | -0.1; 2.1; "1"; true; 1e400; -1e400
            top_p | 0; 1; 0.95; 1e-400 | -0.1; 1.1; "1"; []
            top_k | 0; 40 | -1; 1.5; "40"; 99999999999
            stop | "x"; ["a","b"]; [] | 7; [7]; {}; true
            n | 1; 128 | 0; 129; 1.5; "2"; -1
            seed | 0; -7; 123456789012345678901 | 1.5; "7"; true
            frequency_penalty | -2; 2; 0.0 | -2.1; 2.1; "0"
            presence_penalty | -2; 2; 0 | -2.1; 2.1; {}
            logprobs | true; false; 1 | "yes"; []; 1.5
            top_logprobs | 0; 20 | 21; -1; 1.5; "5"
            logit_bias | {}; {"50256":-100} | []; 7; "x"
            reasoning_effort | "none"; "high" | 7; []
            verbosity | "low" | 7
            parallel_tool_calls | true; false | "yes"; 1
            modalities | ["text"]; ["text","audio"] | "text"; [7]; {}
            audio | {"voice":"alloy","format":"wav"} | "alloy"; []
            web_search_options | {} | true
            service_tier | "flex" | 7
            prediction | {"type":"content","content":"x"} | "x"
            user | "u"; "" | 7
            safety_identifier | "s" | {}
            metadata | {"a":"b"} | []; "x"
            store | true; false | "yes"; 0
            prompt_cache_key | "k" | 7
            prompt_cache_retention | "24h" | 24
            prompt_cache_options | {"mode":"x"}; "y" |
            moderation | {}; true |
            """;

    private static List<String> values(Option option, int column) {
        var line = VALUES.lines()
                .filter(one -> one.startsWith(option.field() + " |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no values for " + option));
        var cells = line.split("\\|", -1);
        return listed(cells[column]);
    }

    private static List<String> listed(String values) {
        return Arrays.stream(values.split(";", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Options options(String fields) {
        return Asked.model("a", fields).options();
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void takesWhatIsRight(Option option) {
        for (var value : values(option, 1)) {
            var options = options(",\"" + option.field() + "\":" + value);
            assertThat(options.known()).containsOnlyKeys(option);
            assertThat(options.get(option)).as(value).isEqualTo(Json.read(value));
            assertThat(options.extras()).isEqualTo(Extras.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void refusesWhatIsWrong(Option option) {
        for (var value : values(option, 2)) {
            var failure = Fails.of(() -> options(",\"" + option.field() + "\":" + value));
            assertThat(failure.param()).as(value).isEqualTo(option.field());
            assertThat(failure.code()).isEqualTo("invalid_request");
        }
    }

    @ParameterizedTest
    @EnumSource(Option.class)
    void nullIsAsGoodAsAbsent(Option option) {
        assertThat(options(",\"" + option.field() + "\":null")).isEqualTo(Options.NONE);
        assertThat(Option.named(option.field())).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "n | 1 | 2",
                "frequency_penalty | 0; 0.0 | 0.1",
                "presence_penalty | 0 | -1",
                "top_logprobs | 0 | 1",
                "stop | [] | \"x\"; [\"x\"]",
                "logit_bias | {} | {\"1\":1}",
                "logprobs | false | true",
                "parallel_tool_calls | true | false",
                "verbosity | \"medium\" | \"low\"",
                "service_tier | \"auto\" | \"flex\"",
                "modalities | [\"text\"] | [\"audio\"]; [\"text\",\"audio\"]; []",
                "temperature | | 1; 0",
                "seed | | 0",
            })
    void knowsWhatSaysNothing(String field, String nothing, String something) {
        var option = Option.named(field);
        if (nothing != null) {
            for (var value : listed(nothing)) {
                assertThat(option.isDefault(Json.read(value))).as(value).isTrue();
            }
        }
        for (var value : listed(something)) {
            assertThat(option.isDefault(Json.read(value))).as(value).isFalse();
        }
    }

    @Test
    void fieldsThatNobodyKnowsAreKeptExactly() {
        var options = options(",\"x_new\":{\"deep\":[1.10]},\"min_p\":0.050,\"y\":null");
        assertThat(options.known()).isEmpty();
        assertThat(options.extras().toString()).isEqualTo("{\"x_new\":{\"deep\":[1.10]},\"min_p\":0.050}");
    }

    @Test
    void twoBoundsMustAgree() {
        assertThat(options(",\"max_tokens\":5,\"max_completion_tokens\":5").maxTokens())
                .isEqualTo(5);
        assertThat(Fails.of(() -> options(",\"max_tokens\":5,\"max_completion_tokens\":9"))
                        .param())
                .isEqualTo("max_tokens");
    }

    @Test
    void givesValuesAsTheyAreNeeded() {
        var options = options(",\"max_tokens\":7,\"n\":3,\"temperature\":0.70,\"user\":\"u\",\"store\":true,"
                + "\"logprobs\":2,\"stop\":[\"a\",\"b\"]");
        assertThat(options.maxTokens()).isEqualTo(7);
        assertThat(options.choices()).isEqualTo(3);
        assertThat(options.number(Option.TEMPERATURE)).hasToString("0.70");
        assertThat(options.text(Option.USER)).isEqualTo("u");
        assertThat(options.flag(Option.STORE)).isTrue();
        assertThat(options.flag(Option.LOGPROBS)).isTrue();
        assertThat(options.stop()).containsExactly("a", "b");
        assertThat(options(",\"stop\":\"a\",\"logprobs\":0").stop()).containsExactly("a");
        assertThat(options(",\"logprobs\":0").flag(Option.LOGPROBS)).isFalse();
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(Options.NONE.number(Option.SEED)).isNull();
        assertThat(Options.NONE.integer(Option.SEED)).isNull();
        assertThat(Options.NONE.text(Option.USER)).isNull();
        assertThat(Options.NONE.flag(Option.STORE)).isNull();
        assertThat(Options.NONE.get(Option.STOP)).isNull();
        assertThat(Options.NONE.stop()).isEmpty();
        assertThat(Options.NONE.has(Option.STOP)).isFalse();
    }

    @Test
    void someCanBeLeftOut() {
        var options = options(",\"n\":2,\"seed\":7,\"x\":1");
        var rest = options.without(Set.of(Option.N, Option.USER));
        assertThat(rest.known().keySet()).containsExactly(Option.SEED);
        assertThat(rest.extras()).isEqualTo(options.extras());
        assertThat(options.has(Option.N)).isTrue();
        assertThat(options.without(Set.of())).isSameAs(options);
    }

    @Test
    void onlyAccountingIsBookkeeping() {
        var bookkeeping = Arrays.stream(Option.values())
                .filter(option -> option.kind() == Option.Kind.BOOKKEEPING)
                .map(Option::field)
                .collect(Collectors.toSet());
        assertThat(bookkeeping)
                .containsExactlyInAnyOrder(
                        "prediction",
                        "user",
                        "safety_identifier",
                        "metadata",
                        "store",
                        "prompt_cache_key",
                        "prompt_cache_retention",
                        "prompt_cache_options",
                        "moderation");
    }
}
