package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenAiWriterTest {

    private static final List<String> SCALARS =
            List.of("1", "1.10", "-0.5", "true", "null", "\"\\u0000\"", "\"☃\"", "[]", "{}", "1E+400");

    private static ObjectNode written(ModelRequest request, String provider, int maxTokens) {
        return (ObjectNode) Json.read(
                OpenAiWriter.write(request, Offers.at(provider), maxTokens).body());
    }

    /** Some JSON value, at most so deep. */
    private static String value(Random random, int depth) {
        var kind = depth == 0 ? 2 : random.nextInt(3);
        var count = random.nextInt(4);
        return switch (kind) {
            case 0 ->
                IntStream.range(0, count)
                        .mapToObj(i -> value(random, depth - 1))
                        .collect(Collectors.joining(",", "[", "]"));
            case 1 ->
                IntStream.range(0, count)
                        .mapToObj(i -> "\"k" + i + "\":" + value(random, depth - 1))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> SCALARS.get(random.nextInt(SCALARS.size()));
        };
    }

    @Property(tries = 300)
    void everyUnknownFieldSurvivesAndOnlyTheNamedOnesChange(@ForAll long seed, @ForAll boolean streamed) {
        var random = new Random(seed);
        var top = value(random, 3);
        var deep = value(random, 3);
        var request = Asked.chat("{\"x_top\":" + top + ",\"model\":\"asked\",\"stream\":" + streamed
                + ",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"x\",\"x_deep\":" + deep + "}],\"x\":"
                + deep
                + "}],\"temperature\":0.70}");
        var body = written(request, "groq", 77);
        assertThat(body.remove("model").stringValue()).isEqualTo("native-1");
        assertThat(body.remove("max_tokens").intValue()).isEqualTo(77);
        if (streamed) {
            assertThat(body.remove("stream_options").toString()).isEqualTo("{\"include_usage\":true}");
        }
        var sent = request.body().deepCopy();
        sent.remove("model");
        assertThat(body.toString()).isEqualTo(sent.toString());
    }

    @Example
    void theClientsOwnBodyStaysAsItWas() {
        var request = Asked.model("asked", ",\"stream\":true,\"stream_options\":{\"x\":1}");
        var before = request.body().toString();
        OpenAiWriter.write(request, Offers.at("groq"), 77);
        assertThat(request.body().toString()).isEqualTo(before);
    }

    @Example
    void aBoundOfTheClientsOwnStaysUnderItsName() {
        assertThat(written(Asked.model("a", ",\"max_tokens\":5"), "openai", 5)
                        .get("max_tokens")
                        .intValue())
                .isEqualTo(5);
        assertThat(written(Asked.model("a", ",\"max_tokens\":5"), "openai", 5).has("max_completion_tokens"))
                .isFalse();
    }

    @Example
    void openAiIsBoundByTheNewerName() {
        assertThat(written(Asked.model("a", ""), "openai", 9)
                        .get("max_completion_tokens")
                        .intValue())
                .isEqualTo(9);
        assertThat(written(Asked.model("a", ""), "openai", 9).has("max_tokens")).isFalse();
    }

    @Example
    void nothingIsWrittenWhereNobodyKnowsABound() {
        assertThat(written(Asked.model("a", ""), "groq", Offer.UNKNOWN).has("max_tokens"))
                .isFalse();
    }

    @Example
    void usageIsAskedForInStreamsBesideWhatTheClientAskedFor() {
        JsonNode options = written(
                        Asked.model("a", ",\"stream\":true,\"stream_options\":{\"include_usage\":false,\"x\":1}"),
                        "groq",
                        9)
                .get("stream_options");
        assertThat(options.toString()).isEqualTo("{\"include_usage\":true,\"x\":1}");
        assertThat(written(Asked.model("a", ""), "groq", 9).has("stream_options"))
                .isFalse();
    }

    @Example
    void goesToTheProvidersOperationWithItsCredential() {
        var wire = OpenAiWriter.write(Asked.model("a", ",\"stream\":true"), Offers.at("groq"), 9);
        assertThat(wire.url()).isEqualTo("https://api.groq.example/v1/chat/completions");
        assertThat(wire.authentication())
                .isEqualTo(new Authentication.Header("Authorization", "Bearer ", new Secret("sk-1")));
        assertThat(wire.framing()).isEqualTo(Framing.SSE);
        var embedding = OpenAiWriter.write(Asked.embedding("{\"model\":\"e\",\"input\":\"x\"}"), Offers.at("groq"), 0);
        assertThat(embedding.url()).isEqualTo("https://api.groq.example/v1/embeddings");
        assertThat(new String(embedding.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"model\":\"native-1\",\"input\":\"x\"}");
    }
}
