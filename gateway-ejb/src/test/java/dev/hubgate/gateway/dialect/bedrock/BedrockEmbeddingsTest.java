package dev.hubgate.gateway.dialect.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedrockEmbeddingsTest {

    private static final String TITAN_1 = "amazon.titan-embed-text-v1";
    private static final String TITAN_2 = "amazon.titan-embed-text-v2:0";
    private static final String COHERE_3 = "cohere.embed-multilingual-v3";
    private static final String COHERE_4 = "eu.cohere.embed-v4:0";
    private static final String NOVA = "amazon.nova-2-multimodal-embeddings-v1:0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                TITAN_1 + "||{\"inputText\":\"a\"}",
                TITAN_1 + "|,\"dimensions\":1536|{\"inputText\":\"a\"}",
                TITAN_2 + "||{\"inputText\":\"a\",\"normalize\":true}",
                TITAN_2
                        + "|,\"dimensions\":256,\"user\":\"u\"|{\"inputText\":\"a\",\"normalize\":true,\"dimensions\":256}",
                COHERE_3 + "||{\"texts\":[\"a\"],\"input_type\":\"search_document\"}",
                COHERE_3 + "|,\"input_type\":\"clustering\"|{\"texts\":[\"a\"],\"input_type\":\"clustering\"}",
                COHERE_4 + "|,\"dimensions\":512|{\"texts\":[\"a\"],\"input_type\":\"search_document\","
                        + "\"embedding_types\":[\"float\"],\"output_dimension\":512}",
                NOVA + "|,\"dimensions\":384,\"input_type\":\"search_query\"|{\"taskType\":\"SINGLE_EMBEDDING\","
                        + "\"singleEmbeddingParams\":{\"embeddingPurpose\":\"GENERIC_RETRIEVAL\",\"embeddingDimension\":384,"
                        + "\"text\":{\"truncationMode\":\"NONE\",\"value\":\"a\"}}}"
            })
    void writesTheBodyOfEachMaker(String model, String fields, String body) {
        var calls = calls(model, "\"a\"" + (fields == null ? "" : fields));
        assertThat(calls).hasSize(1);
        assertThat(Json.read(calls.getFirst().body())).isEqualTo(Json.read(body));
        assertThat(calls.getFirst().framing()).isEqualTo(Framing.WHOLE);
    }

    @Test
    void callsAsOftenAsTheTextsNeed() {
        assertThat(calls(TITAN_2, "[\"a\",\"b\",\"c\"]"))
                .extracting(call -> Json.read(call.body()).get("inputText").stringValue())
                .containsExactly("a", "b", "c");
        var many = "[" + String.join(",", Collections.nCopies(200, "\"x\"")) + "]";
        assertThat(calls(COHERE_4, many))
                .extracting(call -> Json.read(call.body()).get("texts").size())
                .containsExactly(96, 96, 8);
        assertThat(calls(TITAN_2, "\"a\"").getFirst().url())
                .isEqualTo("https://bedrock.example/model/amazon.titan-embed-text-v2%3A0/invoke");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                TITAN_1 + "|\"a\",\"dimensions\":512|dimensions",
                TITAN_2 + "|\"a\",\"dimensions\":300|dimensions",
                TITAN_2 + "|\"a\",\"input_type\":\"clustering\"|input_type",
                COHERE_4 + "|\"a\",\"input_type\":\"image\"|input_type",
                COHERE_4 + "|\"a\",\"truncate\":\"END\"|truncate",
                COHERE_4 + "|[1,2,3]|input",
                "us.anthropic.claude-sonnet-5|\"a\"|model"
            })
    void namesWhatCannotBeSaid(String model, String input, String path) {
        assertThatThrownBy(() -> calls(model, input)).isInstanceOfSatisfying(FailureException.class, thrown -> {
            assertThat(thrown.failure().param()).isEqualTo(path);
            assertThat(thrown.failure().code()).isEqualTo("unsupported_parameter");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                COHERE_3 + "|{\"embeddings\":[[1,0.5],[2,3]],\"id\":\"i\"}|",
                COHERE_4 + "|{\"embeddings\":{\"float\":[[1,0.5],[2,3]]},\"response_type\":\"embeddings_by_type\"}|",
                TITAN_2
                        + "|{\"embedding\":[1,0.5],\"inputTextTokenCount\":4}|{\"embedding\":[2,3],\"inputTextTokenCount\":3}",
                NOVA + "|{\"embeddings\":[{\"embeddingType\":\"TEXT\",\"embedding\":[1,0.5]}],\"inputTokenCount\":4}"
                        + "|{\"embeddings\":[{\"embedding\":[2,3]}],\"inputTokenCount\":3}"
            })
    void readsTheVectorsOfEachMaker(String model, String first, String second) {
        var reply = read(model, first, second);
        assertThat(reply.vectors()).containsExactly(Json.read("[1,0.5]"), Json.read("[2,3]"));
        assertThat(reply.model()).isEqualTo(model);
        if (second == null) {
            assertThat(reply.usage()).isNull();
        } else {
            assertThat(reply.usage().input()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"embeddings\":[[1]]}",
                "{\"embeddings\":[1,2]}",
                "{\"embeddings\":{}}",
                "{\"message\":\"no\"}",
                "[]"
            })
    void whatHoldsNoVectorsIsAFailureOfTheProvider(String body) {
        assertThatThrownBy(() -> read(COHERE_3, body, null))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        thrown -> assertThat(thrown.failure().code()).isEqualTo("provider_unavailable"));
    }

    private static EmbeddingReply read(String model, String... bodies) {
        var all = Arrays.stream(bodies)
                .filter(body -> body != null)
                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                .toList();
        return new BedrockDialect().read(asked("[\"a\",\"b\"]"), Offers.of(model), all);
    }

    private static List<WireRequest> calls(String model, String input) {
        return new BedrockDialect().write(asked(input), Offers.of(model));
    }

    private static EmbeddingRequest asked(String input) {
        return Asked.embedding("{\"model\":\"m\",\"encoding_format\":\"base64\",\"input\":" + input + "}");
    }
}
