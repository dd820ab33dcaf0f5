package dev.hubgate.gateway.dialect.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whether what goes out is what the vendors' own descriptions of their interfaces say. */
class SpecTest {

    private record Spec(String file, String schema) {}

    private static final Map<String, Spec> SPECS = Map.of(
            "openai", new Spec("openai-openapi.yaml", "CreateChatCompletionRequest"),
            "groq", new Spec("groq-openapi.yaml", "CreateChatCompletionRequest"),
            "mistral", new Spec("mistral-openapi.yaml", "ChatCompletionRequest"),
            "together", new Spec("together-openapi.yaml", "ChatCompletionRequest"),
            "deepinfra", new Spec("deepinfra-openapi.json", "OpenAIChatCompletionsIn"),
            "xai", new Spec("xai-openapi.yaml", "CreateChatCompletionRequest"));

    private static final Pattern EMPTY_LINE = Pattern.compile("(?m)^ +$");

    private static final Map<String, Schema> READ = new HashMap<>();

    private static Path folder;

    @BeforeAll
    static void open() {
        folder = Reference.file("requests with the vendors' specifications", "providers", "specs");
    }

    static Stream<Case> cases() {
        return SPECS.keySet().stream().sorted().flatMap(Case::of).filter(Case::isChecked);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatGoesOutIsWhatTheVendorDescribes(Case one) throws Exception {
        var body = one.write().body();
        for (var misfit : MISFITS) {
            if (misfit.provider().equals(one.provider())) {
                misfit.mend().accept(body);
            }
        }
        assertThat(faults(one.provider(), body)).isEmpty();
    }

    static Stream<OpenAiWriterTest.Cell> options() {
        return OpenAiWriterTest.cells()
                .filter(cell ->
                        SPECS.containsKey(cell.provider()) && !cell.fate().equals("-"));
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionThatGoesOutIsOneThatTheVendorDescribes(OpenAiWriterTest.Cell cell) throws Exception {
        assertThat(faults(cell.provider(), cell.body())).isEmpty();
    }

    static Stream<Misfit> misfits() {
        return MISFITS.stream();
    }

    /** Else the list would hide what it was not made for. */
    @ParameterizedTest
    @MethodSource("misfits")
    void everyMisfitIsOne(Misfit misfit) {
        assertThat(Case.of(misfit.provider()).filter(Case::isChecked))
                .anySatisfy(one ->
                        assertThat(faults(one.provider(), one.write().body())).isNotEmpty());
    }

    /**
     * Where a description is known not to be what the provider takes.
     *
     * @param mend makes what is sent fit the description
     */
    record Misfit(String provider, String reason, Consumer<JsonNode> mend) {

        @Override
        public String toString() {
            return provider + ": " + reason;
        }
    }

    private static final List<Misfit> MISFITS = List.of(
            new Misfit(
                    "groq",
                    "usage in a stream can be asked for, as its own clients do",
                    body -> ((ObjectNode) body).remove("stream_options")),
            new Misfit(
                    "together",
                    "calls of the past are described as if they were those of an answer, with an index",
                    body -> body.at("/messages").forEach(message -> {
                        for (var call : message.path("tool_calls")) {
                            ((ObjectNode) call).put("index", 0);
                        }
                    })),
            new Misfit(
                    "xai",
                    "beside calls there may be no content",
                    body -> body.at("/messages").forEach(message -> {
                        if (message.path("content").isNull()) {
                            ((ObjectNode) message).put("content", "");
                        }
                    })));

    private static List<String> faults(String provider, JsonNode body) throws Exception {
        return schema(provider).validate(body).stream().map(Error::toString).toList();
    }

    private static Schema schema(String provider) throws Exception {
        var spec = SPECS.get(provider);
        if (!READ.containsKey(provider)) {
            // Some empty lines have spaces that the parser takes for the depth of what follows.
            var text = EMPTY_LINE
                    .matcher(Files.readString(folder.resolve(spec.file())))
                    .replaceAll("");
            var tree = (ObjectNode) new YAMLMapper().readTree(text);
            var schema = Json.object().put("$ref", "#/components/schemas/" + spec.schema());
            schema.set("components", tree.get("components"));
            nullable(schema);
            READ.put(
                    provider,
                    SchemaRegistry.withDefaultDialect(Dialects.getDraft202012()).getSchema(schema));
        }
        return READ.get(provider);
    }

    /** What older descriptions say with a word of their own is an alternative in JSON schema. */
    private static void nullable(JsonNode node) {
        node.forEach(SpecTest::nullable);
        if (node instanceof ObjectNode object && object.path("nullable").asBoolean(false)) {
            var rest = object.deepCopy();
            rest.remove("nullable");
            object.removeAll();
            object.putArray("anyOf").add(rest).addObject().put("type", "null");
        }
    }
}
