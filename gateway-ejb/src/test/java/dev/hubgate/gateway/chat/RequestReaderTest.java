package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Fails;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

    private static final String USER = "\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "-",
            value = {
                "null | -",
                "[] | -",
                "7 | -",
                "{\"model\": | -",
                "{\"model\":\"a\",\"model\":\"b\",USER} | -",
                "{\"model\":\"a\",USER} x | -",
                "{USER} | model",
                "{\"model\":null,USER} | model",
                "{\"model\":7,USER} | model",
                "{\"model\":\" \",USER} | model",
                "{\"model\":\"a\"} | messages",
                "{\"model\":\"a\",\"messages\":null} | messages",
                "{\"model\":\"a\",\"messages\":[]} | messages",
                "{\"model\":\"a\",\"messages\":\"Hi\"} | messages",
                "{\"model\":\"a\",\"messages\":{}} | messages",
                "{\"model\":\"a\",\"messages\":[\"Hi\"]} | messages[0]",
                "{\"model\":\"a\",USER,\"stream\":\"yes\"} | stream",
                "{\"model\":\"a\",USER,\"stream\":1} | stream",
                "{\"model\":\"a\",USER,\"stream_options\":true} | stream_options",
                "{\"model\":\"a\",USER,\"stream_options\":{\"include_usage\":1}} | stream_options.include_usage",
            })
    void saysWhichFieldIsAtFault(String body, String param) {
        var failure = Fails.of(() -> Asked.chat(body.replace("USER", USER)));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.type()).isEqualTo("invalid_request_error");
        assertThat(failure.param()).isEqualTo(param);
        assertThat(failure.message()).isNotBlank();
    }

    @Test
    void aBodyOfNothingIsRefused() {
        assertThat(Fails.of(() -> Asked.chat("")).message()).contains("empty");
    }

    @Test
    void anEndlessNameOfAModelIsRefused() {
        var failure = Fails.of(() -> Asked.model("m".repeat(257), ""));
        assertThat(failure.param()).isEqualTo("model");
        assertThat(failure.message()).doesNotContain("mmm");
    }

    @Test
    void tellsWhereTheJsonBreaksAndNotWhatStandsThere() {
        var failure = Fails.of(() -> Asked.chat("{\"model\":\"a\",\n \"messages\": secret }"));
        assertThat(failure.message()).contains("line 2").doesNotContain("secret");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        var body = ("{\"model\":\"a\"," + USER.replace("Hi", "\u00ff") + "}").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Fails.of(() -> RequestReader.chat(RequestReader.tree(body))).message())
                .contains("UTF-8");
    }

    @Test
    void aPlainRequestHasTheUsualValues() {
        var request = Asked.model("gpt-4.1", "");
        assertThat(request.model()).isEqualTo("gpt-4.1");
        assertThat(request.kind()).isEqualTo("chat");
        assertThat(request.streamed()).isFalse();
        assertThat(request.includeUsage()).isFalse();
        assertThat(request.legacyFunctions()).isFalse();
        assertThat(request.tools()).isEmpty();
        assertThat(request.toolChoice()).isNull();
        assertThat(request.format()).isNull();
        assertThat(request.options()).isEqualTo(Options.NONE);
        assertThat(request.options().choices()).isOne();
        assertThat(request.options().maxTokens()).isNull();
    }

    @Test
    void nullIsAsGoodAsAbsent() {
        var nulls = ",\"stream\":null,\"stream_options\":null,\"tools\":null,\"tool_choice\":null,\"functions\":null,"
                + "\"function_call\":null,\"response_format\":null,\"x_new\":null";
        assertThat(Asked.model("a", nulls).withOptions(Options.NONE))
                .usingRecursiveComparison()
                .ignoringFields("promptBound")
                .isEqualTo(Asked.model("a", ""));
        assertThat(Asked.model("a", nulls).options()).isEqualTo(Options.NONE);
    }

    @ParameterizedTest
    @CsvSource({"false, true, false", "true, true, true", "true, false, false", "false, false, false"})
    void usageIsAskedForInStreamsOnly(boolean streamed, boolean asked, boolean included) {
        var fields = ",\"stream\":" + streamed + ",\"stream_options\":{\"include_usage\":" + asked + "}";
        var request = Asked.model("a", fields);
        assertThat(request.streamed()).isEqualTo(streamed);
        assertThat(request.includeUsage()).isEqualTo(included);
    }

    @Test
    void saysNothingOfWhatIsInIt() {
        var request = Asked.model("a", ",\"user\":\"secret\",\"tools\":[]");
        assertThat(request.toString()).doesNotContain("Hi", "secret");
        assertThat(request.options().toString()).doesNotContain("secret");
        assertThat(request.messages().getFirst().toString()).doesNotContain("Hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3]", "[[1],[2,3]]", "[99999999999]"})
    void embeddingsTakeTokens(String input) {
        var request = Asked.embedding("{\"model\":\"e\",\"input\":" + input + "}");
        assertThat(request.kind()).isEqualTo("embedding");
        assertThat(request.texts()).isEmpty();
    }

    @Test
    void embeddingsTakeTexts() {
        assertThat(Asked.embedding("{\"model\":\"e\",\"input\":\"a\"}").texts()).containsExactly("a");
        assertThat(Asked.embedding("{\"model\":\"e\",\"input\":[\"a\",\"b\"]}").texts())
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"model\":\"e\"} | input",
                "{\"model\":\"e\",\"input\":{}} | input",
                "{\"model\":\"e\",\"input\":[]} | input",
                "{\"model\":\"e\",\"input\":7} | input",
                "{\"model\":\"e\",\"input\":null} | input",
                "{\"model\":\"e\",\"input\":[\"a\",1]} | input",
                "{\"model\":\"e\",\"input\":[1,\"a\"]} | input",
                "{\"model\":\"e\",\"input\":[1.5]} | input",
                "{\"model\":\"e\",\"input\":[{}]} | input",
                "{\"model\":\"e\",\"input\":[null]} | input",
                "{\"model\":\"e\",\"input\":[[]]} | input",
                "{\"model\":\"e\",\"input\":[[1],2]} | input",
                "{\"model\":\"e\",\"input\":[[1],[\"a\"]]} | input",
                "{\"model\":\"e\",\"input\":\"a\",\"dimensions\":0} | dimensions",
                "{\"model\":\"e\",\"input\":\"a\",\"dimensions\":1.5} | dimensions",
                "{\"model\":\"e\",\"input\":\"a\",\"dimensions\":\"8\"} | dimensions",
                "{\"model\":\"e\",\"input\":\"a\",\"dimensions\":100001} | dimensions",
                "{\"model\":\"e\",\"input\":\"a\",\"encoding_format\":\"hex\"} | encoding_format",
                "{\"model\":\"e\",\"input\":\"a\",\"encoding_format\":7} | encoding_format",
            })
    void embeddingsOfNothingAreRefused(String body, String param) {
        assertThat(Fails.of(() -> Asked.embedding(body)).param()).isEqualTo(param);
    }

    @Test
    void tooManyInputsAreRefused() {
        var many = "\"a\",".repeat(2_048) + "\"a\"";
        assertThat(Fails.of(() -> Asked.embedding("{\"model\":\"e\",\"input\":[" + many + "]}"))
                        .param())
                .isEqualTo("input");
    }

    @Test
    void readsHowEmbeddingsAreWanted() {
        var request = Asked.embedding(
                "{\"model\":\"e\",\"input\":\"a\",\"dimensions\":8,\"encoding_format\":\"base64\",\"user\":\"u\"}");
        assertThat(request.dimensions()).isEqualTo(8);
        assertThat(request.base64()).isTrue();
        assertThat(request.body().get("user").stringValue()).isEqualTo("u");
        assertThat(request.toString()).doesNotContain("u\"");
        var plain = Asked.embedding("{\"model\":\"e\",\"input\":\"a\",\"encoding_format\":\"float\"}");
        assertThat(plain.base64()).isFalse();
        assertThat(plain.dimensions()).isNull();
    }
}
