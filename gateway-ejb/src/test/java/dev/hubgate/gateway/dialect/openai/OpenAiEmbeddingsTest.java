package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiEmbeddingsTest {

    private static final OpenAiDialect DIALECT = new OpenAiDialect();

    private static String written(String fields, String provider) {
        var request = Asked.embedding("{\"model\":\"asked\"," + fields + "}");
        var wires = DIALECT.write(request, Offers.at(provider));
        assertThat(wires).hasSize(1);
        var before = request.body().toString();
        assertThat(wires.getFirst().url()).endsWith("/v1/embeddings");
        assertThat(wires.getFirst().framing()).isEqualTo(Framing.WHOLE);
        assertThat(request.body().toString()).isEqualTo(before);
        return new String(wires.getFirst().body(), StandardCharsets.UTF_8);
    }

    private static EmbeddingReply read(String body) {
        var request = Asked.embedding("{\"model\":\"asked\",\"input\":\"x\"}");
        return DIALECT.read(request, Offers.at("together"), List.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everythingGoesOnUnderTheNativeName() {
        assertThat(written(
                        "\"input\":[\"a\",\"b\"],\"dimensions\":8,\"encoding_format\":\"base64\",\"user\":\"u\",\"x\":1.10",
                        "openai"))
                .isEqualTo("{\"model\":\"native-1\",\"input\":[\"a\",\"b\"],\"dimensions\":8,"
                        + "\"encoding_format\":\"base64\",\"user\":\"u\",\"x\":1.10}");
        assertThat(written("\"input\":[[1,2],[3]]", "openai"))
                .isEqualTo("{\"model\":\"native-1\",\"input\":[[1,2],[3]]}");
    }

    @Test
    void mistralHasAnotherNameForTheDimensionsAndTakesNothingElse() {
        assertThat(written("\"input\":\"a\",\"dimensions\":8,\"user\":\"u\",\"encoding_format\":\"float\"", "mistral"))
                .isEqualTo(
                        "{\"model\":\"native-1\",\"input\":\"a\",\"encoding_format\":\"float\",\"output_dimension\":8}");
    }

    @Test
    void vectorsComeInTheOrderOfTheInputs() {
        var reply = read("""
                {"object":"list","model":"m1","data":[{"index":1,"embedding":[2.5]},{"index":0,"embedding":"AAAgQA=="}],
                 "usage":{"prompt_tokens":4,"total_tokens":4}}""");
        assertThat(reply.model()).isEqualTo("m1");
        assertThat(reply.vectors()).containsExactly(Json.read("\"AAAgQA==\""), Json.read("[2.5]"));
        assertThat(reply.usage()).isEqualTo(Usage.ofText(4, 0, "provider"));
        assertThat(reply.toString()).doesNotContain("2.5");
    }

    @Test
    void whatIsNotSaidIsNotThere() {
        var reply = read("{\"data\":[{\"embedding\":[]}]}");
        assertThat(reply.model()).isEqualTo("native-1");
        assertThat(reply.usage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":[{}]}",
                "{\"data\":[7]}",
                "{\"data\":[{\"embedding\":7}]}",
                "{\"data\":[{\"embedding\":[1,null]}]}",
                "{\"data\":[{\"embedding\":[\"x\"]}]}",
                "{\"data\":[{\"embedding\":\"?\"}]}",
                "{\"data\":[{\"embedding\":\"AAA=\"}]}",
                "{\"data\":[{\"embedding\":null}]}",
                "{\"choices\":[]}"
            })
    void whatHoldsNoVectorsIsTheProvidersFault(String body) {
        assertThat(Fails.of(() -> read(body)).code()).isEqualTo("provider_unavailable");
    }

    @Test
    void anErrorThatCameWithAGoodStatusIsAnError() {
        assertThat(Fails.of(() -> read("{\"error\":{\"message\":\"x\",\"type\":\"overloaded_error\"},\"data\":[]}"))
                        .code())
                .isEqualTo("provider_overloaded");
    }
}
