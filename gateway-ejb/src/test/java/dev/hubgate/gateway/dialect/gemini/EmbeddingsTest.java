package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.EmbeddingRequest;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.relay.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EmbeddingsTest {

    private static final Offer GEMINI = Google.gemini("gemini-embedding-001");
    private static final Offer OLD = Google.vertex("text-embedding-005");
    private static final Offer FIRST = Google.vertex("gemini-embedding-001");
    private static final Offer SECOND = Google.vertex("gemini-embedding-2");
    private static final String VERTEX =
            "https://vertex.test/v1/projects/proj-1/locations/europe-west4/publishers/google/models/";

    private final Dialect gemini = new GeminiDialect();
    private final Dialect vertex = new VertexDialect();

    @Test
    void writesOneText() {
        var wire = gemini.write(asked("\"a\"", ",\"dimensions\":3"), GEMINI);

        assertThat(urls(wire)).containsExactly("https://gemini.test/v1beta/models/gemini-embedding-001:embedContent");
        assertThat(bodies(wire)).containsExactly(json("""
                {"model":"models/gemini-embedding-001","content":{"parts":[{"text":"a"}]},"outputDimensionality":3}"""));
    }

    @Test
    void writesAHundredTextsAtATime() {
        var texts = IntStream.range(0, 201).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(",", "[", "]"));
        var wire = gemini.write(asked(texts, ""), GEMINI);

        assertThat(urls(wire)).hasSize(3).allMatch(url -> url.endsWith(":batchEmbedContents"));
        assertThat(bodies(wire)).extracting(body -> body.get("requests").size()).containsExactly(100, 100, 1);
        assertThat(bodies(wire).get(2).get("requests").get(0)).isEqualTo(json("""
                {"model":"models/gemini-embedding-001","content":{"parts":[{"text":"t200"}]}}"""));
    }

    @Test
    void readsOneAndMany() {
        var one = gemini.read(
                asked("\"a\"", ""),
                GEMINI,
                replies("{\"embedding\":{\"values\":[0.5,-1]},\"usageMetadata\":{\"promptTokenCount\":4}}"));
        var many = gemini.read(
                asked("[\"a\",\"b\",\"c\"]", ""),
                GEMINI,
                replies("{\"embeddings\":[{\"values\":[1]},{\"values\":[2]}]}", "{\"embeddings\":[{\"values\":[3]}]}"));

        assertThat(one.vectors()).containsExactly(json("[0.5,-1]"));
        assertThat(one.usage().prompt()).isEqualTo(4);
        assertThat(many.vectors()).containsExactly(json("[1]"), json("[2]"), json("[3]"));
        assertThat(many.usage()).isNull();
    }

    @Test
    void predictsWithTheOlderModels() {
        var wire = vertex.write(asked("[\"a\",\"b\"]", ",\"dimensions\":8"), OLD);

        assertThat(urls(wire)).containsExactly(VERTEX + "text-embedding-005:predict");
        assertThat(bodies(wire)).containsExactly(json("""
                {"instances":[{"content":"a"},{"content":"b"}],"parameters":{"autoTruncate":false,"outputDimensionality":8}}"""));
    }

    @Test
    void predictsOneByOneWithTheFirstOfGemini() {
        assertThat(urls(vertex.write(asked("[\"a\",\"b\"]", ""), FIRST)))
                .containsExactly(VERTEX + "gemini-embedding-001:predict", VERTEX + "gemini-embedding-001:predict");
    }

    @Test
    void embedsOneByOneWithTheNewerModels() {
        var wire = vertex.write(asked("[\"a\",\"b\"]", ",\"dimensions\":8"), SECOND);

        assertThat(urls(wire))
                .containsExactly(
                        VERTEX + "gemini-embedding-2:embedContent", VERTEX + "gemini-embedding-2:embedContent");
        assertThat(bodies(wire).getLast()).isEqualTo(json("""
                {"content":{"parts":[{"text":"b"}]},"embedContentConfig":{"autoTruncate":false,"outputDimensionality":8}}"""));
    }

    @Test
    void readsPredictionsAndContents() {
        var old = vertex.read(
                asked("[\"a\",\"b\"]", ""),
                OLD,
                replies("{\"predictions\":[{\"embeddings\":{\"values\":[1],\"statistics\":{\"token_count\":2}}},"
                        + "{\"embeddings\":{\"values\":[2],\"statistics\":{\"token_count\":3.0}}}]}"));
        var second = vertex.read(
                asked("\"a\"", ""),
                SECOND,
                replies("{\"embedding\":{\"values\":[1]},\"usageMetadata\":{\"promptTokenCount\":7}}"));

        assertThat(old.vectors()).containsExactly(json("[1]"), json("[2]"));
        assertThat(old.usage().prompt()).isEqualTo(5);
        assertThat(second.usage().prompt()).isEqualTo(7);
    }

    @Test
    void refusesTokenNumbers() {
        assertThat(Fails.of(() -> gemini.write(asked("[1,2]", ""), GEMINI)).param())
                .isEqualTo("input");
        assertThat(Fails.of(() -> vertex.write(asked("[1,2]", ""), OLD)).param())
                .isEqualTo("input");
    }

    @Test
    void saysOfAReplyThatIsNone() {
        for (var body : List.of(
                "{}",
                "{\"embedding\":{\"values\":[]}}",
                "{\"embeddings\":[]}",
                "[]",
                "x",
                "{\"error\":{\"code\":500}}")) {
            assertThat(Fails.of(() -> gemini.read(asked("\"a\"", ""), GEMINI, replies(body)))
                            .status())
                    .as(body)
                    .isEqualTo(502);
        }
    }

    private static EmbeddingRequest asked(String input, String more) {
        return Asked.embedding("{\"model\":\"m\",\"input\":" + input + more + "}");
    }

    private static List<String> urls(List<WireRequest> wire) {
        return wire.stream().map(WireRequest::url).toList();
    }

    private static List<JsonNode> bodies(List<WireRequest> wire) {
        return wire.stream().map(one -> Json.read(one.body())).toList();
    }

    private static List<byte[]> replies(String... bodies) {
        return Stream.of(bodies)
                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static JsonNode json(String text) {
        return Json.read(text);
    }
}
