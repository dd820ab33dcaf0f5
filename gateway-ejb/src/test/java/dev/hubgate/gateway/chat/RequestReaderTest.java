package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private static final String USER = "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]";

    private static Failure refusal(String body) {
        return Fails.of(() -> Asked.chat(body));
    }

    static Stream<Arguments> badChats() {
        return Stream.of(
                Arguments.of("", null),
                Arguments.of("null", null),
                Arguments.of("[]", null),
                Arguments.of("{\"model\":", null),
                Arguments.of("{\"model\":\"a\",\"model\":\"b\"," + USER + "}", null),
                Arguments.of("{" + USER + "}", "model"),
                Arguments.of("{\"model\":null," + USER + "}", "model"),
                Arguments.of("{\"model\":7," + USER + "}", "model"),
                Arguments.of("{\"model\":\" \"," + USER + "}", "model"),
                Arguments.of("{\"model\":\"" + "m".repeat(257) + "\"," + USER + "}", "model"),
                Arguments.of("{\"model\":\"a\"}", "messages"),
                Arguments.of("{\"model\":\"a\",\"messages\":null}", "messages"),
                Arguments.of("{\"model\":\"a\",\"messages\":[]}", "messages"),
                Arguments.of("{\"model\":\"a\",\"messages\":\"Hi\"}", "messages"),
                Arguments.of("{\"model\":\"a\",\"messages\":[\"Hi\"]}", "messages[0]"),
                Arguments.of("{\"model\":\"a\",\"messages\":[{\"content\":\"Hi\"}]}", "messages[0].role"),
                Arguments.of(
                        "{\"model\":\"a\",\"messages\":[{\"role\":\"user\"},{\"role\":\"robot\"}]}",
                        "messages[1].role"),
                Arguments.of("{\"model\":\"a\",\"messages\":[{\"role\":1}]}", "messages[0].role"),
                Arguments.of(
                        "{\"model\":\"a\",\"messages\":[{\"role\":\"user\",\"content\":{}}]}", "messages[0].content"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"stream\":\"yes\"}", "stream"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"stream_options\":true}", "stream_options"),
                Arguments.of(
                        "{\"model\":\"a\"," + USER + ",\"stream_options\":{\"include_usage\":1}}",
                        "stream_options.include_usage"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"n\":0}", "n"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"n\":-1}", "n"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"n\":129}", "n"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"n\":1.5}", "n"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"n\":\"2\"}", "n"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"max_tokens\":0}", "max_tokens"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"max_tokens\":10000001}", "max_tokens"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"max_tokens\":99999999999999}", "max_tokens"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"max_tokens\":1e1000000}", "max_tokens"),
                Arguments.of("{\"model\":\"a\"," + USER + ",\"max_completion_tokens\":true}", "max_completion_tokens"));
    }

    @ParameterizedTest
    @MethodSource("badChats")
    void saysWhichFieldIsAtFault(String body, String param) {
        var failure = refusal(body);
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.type()).isEqualTo("invalid_request_error");
        assertThat(failure.param()).isEqualTo(param);
        assertThat(failure.message()).isNotBlank();
    }

    @Test
    void tellsWhereTheJsonBreaksAndNotWhatStandsThere() {
        var failure = refusal("{\"model\":\"a\",\n \"messages\": secret }");
        assertThat(failure.message()).contains("line 2").doesNotContain("secret");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        var latin = "{\"model\":\"a\",\"messages\":[{\"role\":\"user\",\"content\":\"\u00ff\"}]}";
        var body = latin.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Fails.of(() -> RequestReader.chat(body)).message()).contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"developer", "system", "user", "assistant", "tool", "function"})
    void knowsEveryRole(String role) {
        var request = Asked.chat("{\"model\":\"a\",\"messages\":[{\"role\":\"" + role + "\",\"content\":null}]}");
        assertThat(request.body().at("/messages/0/role").stringValue()).isEqualTo(role);
    }

    @Test
    void aPlainRequestHasTheUsualValues() {
        var request = Asked.model("gpt-4.1", "");
        assertThat(request.model()).isEqualTo("gpt-4.1");
        assertThat(request.kind()).isEqualTo("chat");
        assertThat(request.operation()).isEqualTo("/chat/completions");
        assertThat(request.streamed()).isFalse();
        assertThat(request.includeUsage()).isFalse();
        assertThat(request.choices()).isOne();
        assertThat(request.maxTokens()).isNull();
    }

    @Test
    void nullIsAsGoodAsAbsent() {
        var request = Asked.model("a", ",\"stream\":null,\"n\":null,\"max_tokens\":null,\"stream_options\":null");
        assertThat(request.streamed()).isFalse();
        assertThat(request.choices()).isOne();
        assertThat(request.maxTokens()).isNull();
    }

    @Test
    void theLargerOfTwoBoundsCounts() {
        assertThat(Asked.model("a", ",\"max_tokens\":5,\"max_completion_tokens\":9")
                        .maxTokens())
                .isEqualTo(9);
        assertThat(Asked.model("a", ",\"max_tokens\":9,\"max_completion_tokens\":5")
                        .maxTokens())
                .isEqualTo(9);
        assertThat(Asked.model("a", ",\"max_completion_tokens\":5").maxTokens()).isEqualTo(5);
    }

    @Test
    void usageIsAskedForInStreamsOnly() {
        var options = ",\"stream_options\":{\"include_usage\":true}";
        assertThat(Asked.model("a", options).includeUsage()).isFalse();
        assertThat(Asked.model("a", ",\"stream\":true" + options).includeUsage())
                .isTrue();
        assertThat(Asked.model("a", ",\"stream\":true").includeUsage()).isFalse();
    }

    @Test
    void fieldsThatNobodyKnowsStay() {
        var request = Asked.model("a", ",\"x_new\":{\"deep\":[1.10]},\"logit_bias\":{\"50256\":-100}");
        assertThat(request.body().at("/x_new/deep/0").decimalValue()).hasToString("1.10");
        assertThat(request.body().at("/logit_bias/50256").intValue()).isEqualTo(-100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "[\"a\",\"b\"]", "[1,2,3]", "[[1],[2]]"})
    void embeddingsTakeTextsAndTokens(String input) {
        var request = Asked.embedding("{\"model\":\"e\",\"input\":" + input + "}");
        assertThat(request.kind()).isEqualTo("embedding");
        assertThat(request.operation()).isEqualTo("/embeddings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "null", "true"})
    void embeddingsOfNothingAreRefused(String input) {
        var failure = Fails.of(() -> Asked.embedding("{\"model\":\"e\",\"input\":" + input + "}"));
        assertThat(failure.param()).isEqualTo("input");
    }
}
