package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Option;
import dev.hubgate.gateway.credential.Credential;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class OpenAiWriterTest {

    static Stream<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatGoesOutIsWhatTheProviderKnows(Case one) {
        if (one.refused() == null) {
            var written = one.write();
            assertThat(written.body()).isEqualTo(one.body());
            assertThat(written.dropped()).containsExactlyInAnyOrderElementsOf(one.dropped());
        } else {
            var failure = Fails.of(one::write);
            assertThat(failure.code()).isEqualTo("unsupported_parameter");
            assertThat(failure.param()).isEqualTo(one.refused());
        }
    }

    /** An answer, or nothing, to say so much that it is told; then what becomes of it with each provider. */
    private static final String OPTIONS = """
            option                 | value                            |openai|groq|mistral|xai|together|deepinfra|fireworks|deepseek|qwen|ollama|openrouter|vllm
            temperature            | 0.7                              | = | = | = | = | = | = | = | = | = | = | = | =
            top_p                  | 0.9                              | = | = | = | = | = | = | = | = | = | = | = | =
            top_k                  | 40                               | - | - | - | - | = | = | = | = | = | = | = | =
            stop                   | ["a"]                            | = | = | = | = | = | = | = | = | = | = | = | =
            n                      | 2                                | = | - | = | = | = | = | = | = | = | - | = | =
            seed                   | 7                                | = | = |random_seed| = | = | = | = | = | = | = | = | =
            frequency_penalty      | 1                                | = | - | = | = | = | = | = | = | - | = | = | =
            presence_penalty       | 1                                | = | - | = | = | = | = | = | = | = | = | = | =
            logprobs               | true                             | = | - | - | = |=1 | = | = | = | = | = | = | =
            top_logprobs           | 3                                | = | - | - | = | - | - | = | = | = | = | = | =
            logit_bias             | {"1":1}                          | = | - | - | = | = | - | = | = | = | - | = | =
            reasoning_effort       | "high"                           | = | = | = | = | = | = | = | = | = | = | = | =
            verbosity              | "low"                            | = | - | - | - | - | - | = | = | = | = | = | =
            parallel_tool_calls    | false                            | = | = | = | = | - | - | = | = | = | = | = | =
            modalities             | ["audio"]                        | = | - | - | - | - | - | = | = | = | = | = | =
            audio                  | {"voice":"v","format":"wav"}     | = | - | - | - | - | - | = | = | = | = | = | =
            web_search_options     | {}                               | = | - | - | - | - | - | = | = | = | = | = | =
            service_tier           | "flex"                           | - | - | - | - | - | - | - | - | - | - | - | -
            prediction             | {"type":"content","content":"x"} | = | d | = | d | d | d | = | = | = | = | = | =
            user                   | "u"                              | = | = | d | = | d | = | = | = | = | d | = | =
            safety_identifier      | "s"                              | = | d | d | d | d | d | = | = | = | = | = | =
            metadata               | {"a":"b"}                        | = | d | = | d | d | d | = | = | = | = | = | =
            store                  | true                             | = | d | d | d | d | d | = | = | = | = | = | =
            prompt_cache_key       | "k"                              | = | d | = | d | d | = | = | = | = | = | = | =
            prompt_cache_retention | "24h"                            | = | d | d | d | d | d | = | = | = | = | = | =
            prompt_cache_options   | {}                               | = | d | d | d | d | d | = | = | = | = | = | =
            moderation             | {"model":"m"}                    | = | d | d | d | d | d | = | = | = | = | = | =
            """;

    static Stream<Cell> cells() {
        var rows = OPTIONS.lines().map(line -> line.split("\\|", -1)).toList();
        var providers = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(2, column -> column < row.length, column -> column + 1)
                        .map(column -> new Cell(
                                Option.named(row[0].strip()),
                                row[1].strip(),
                                providers[column].strip(),
                                row[column].strip())));
    }

    /** @param fate {@code =} goes as it is, or with another value, {@code -} is refused, {@code d} is dropped, else its name on the wire */
    record Cell(Option option, String value, String provider, String fate) {

        ChatRequest request() {
            return Asked.model("m", ",\"" + option.field() + "\":" + value);
        }

        Fit fit() {
            return OpenAiWriterTest.fit(request(), provider);
        }

        JsonNode body() {
            return OpenAiWriterTest.body(fit().request(), provider);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyOptionHasItsFateWithEveryProvider(Cell cell) {
        var field = cell.option().field();
        switch (cell.fate()) {
            case "-" -> assertThat(Fails.of(cell::fit).param()).isEqualTo(field);
            case "d" -> {
                assertThat(cell.fit().dropped()).containsExactly(field);
                assertThat(cell.body().has(field)).isFalse();
            }
            default -> {
                var name = cell.fate().startsWith("=") ? field : cell.fate();
                var value = cell.fate().matches("=.+") ? cell.fate().substring(1) : cell.value();
                assertThat(cell.fit().dropped()).isEmpty();
                assertThat(cell.body().get(name)).isEqualTo(Json.read(value));
                assertThat(cell.body().has(field)).isEqualTo(name.equals(field));
            }
        }
    }

    @Test
    void noOptionIsForgotten() {
        assertThat(cells().map(Cell::option).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Option.values())
                        .filter(option -> option.kind() != Option.Kind.BOUND)
                        .toList());
    }

    private static Fit fit(ChatRequest request, String provider) {
        var offer = Offers.at(provider);
        return Fit.of(request, offer, new OpenAiDialect().capabilities(offer.upstream()), false);
    }

    private static JsonNode body(ChatRequest request, String provider) {
        return Json.read(OpenAiWriter.write(request, Offers.at(provider), 9).body());
    }

    @Test
    void writingLeavesTheRequestAsItWas() {
        Case.all()
                .filter(one -> one.refused() == null)
                .forEach(one -> assertThat(one.write()).isEqualTo(one.write()));
        var asked =
                ",\"stop\":\"a\",\"logprobs\":true,\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}],"
                        + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{}}}";
        for (var provider : Case.PROVIDERS) {
            var request = Asked.model("m", asked);
            try {
                var fitted = fit(request, provider).request();
                var twice = body(fitted, provider).toString() + body(fitted, provider);
                assertThat(twice).isEqualTo(body(fitted, provider).toString().repeat(2));
            } catch (FailureException e) {
                assertThat(e.failure().code()).isEqualTo("unsupported_parameter");
            }
            assertThat(request).usingRecursiveComparison().isEqualTo(Asked.model("m", asked));
        }
    }

    @Test
    void nothingIsWrittenWhereNobodyKnowsABound() {
        var body = Json.read(OpenAiWriter.write(Asked.model("m", ""), Offers.at("groq"), Offer.UNKNOWN)
                .body());
        assertThat(body.propertyNames()).containsExactly("model", "messages");
    }

    @Test
    void goesToTheProvidersOperationWithItsCredential() {
        var wire = OpenAiWriter.write(Asked.model("a", ",\"stream\":true"), Offers.at("groq"), 9);
        assertThat(wire.url()).isEqualTo("https://api.groq.example/v1/chat/completions");
        assertThat(wire.authentication())
                .isEqualTo(new Authentication.Header("Authorization", "Bearer ", new Secret("sk-1")));
        assertThat(wire.framing()).isEqualTo(Framing.SSE);
        assertThat(wire.headers()).isEmpty();
        assertThat(OpenAiWriter.write(Asked.model("a", ""), Offers.at("groq"), 9)
                        .framing())
                .isEqualTo(Framing.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "azure-eu, https://a.example",
        "mine, https://res.openai.azure.com/openai",
    })
    void azureTakesAKeyInAHeaderOfItsOwn(String name, String baseUrl) {
        var key = new Credential.ApiKey(new Secret("sk-1"));
        var offer = Offers.at(new Upstream(name, "openai", baseUrl, "/v1", key, true));
        var wire = OpenAiWriter.write(Asked.model("a", ",\"max_tokens\":5"), offer, 5);
        assertThat(wire.authentication()).isEqualTo(new Authentication.Header("api-key", "", new Secret("sk-1")));
    }

    @ParameterizedTest
    @CsvSource({
        "mine, https://api.deepseek.com, medium, high",
        "deepseek-eu, https://a.example, medium, high",
        "mine, https://api.fireworks.ai/inference, xhigh, high",
        "mine, https://a.example, xhigh, xhigh",
    })
    void aProviderOfAnotherNameIsKnownByItsHost(String name, String baseUrl, String asked, String written) {
        var offer = Offers.at(new Upstream(name, "openai", baseUrl, "/v1", null, false));
        var request = Asked.model("a", ",\"reasoning_effort\":\"" + asked + "\"");
        var wire = OpenAiWriter.write(request, offer, 5);
        assertThat(wire.authentication()).isEqualTo(new Authentication.None());
        assertThat(Json.read(wire.body()).get("reasoning_effort").stringValue()).isEqualTo(written);
    }
}
