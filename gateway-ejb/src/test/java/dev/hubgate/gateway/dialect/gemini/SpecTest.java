package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is written, held against Google's own specifications of both places, where the reference is. Google refuses fields
 * that it does not know, so the schemas are closed for that.
 */
class SpecTest {

    private static final String WHAT = "requests to Google and their specifications";
    private static final String GEMINI_REQUEST = "GenerateContentRequest";
    private static final String VERTEX_REQUEST = "GoogleCloudAiplatformV1GenerateContentRequest";

    @TestFactory
    Stream<DynamicTest> writesWhatTheGeminiApiKnows() throws IOException {
        return tests(GoogleApi.GEMINI, gemini());
    }

    @TestFactory
    Stream<DynamicTest> writesWhatVertexKnows() throws IOException {
        return tests(GoogleApi.VERTEX, vertex());
    }

    @Test
    void wouldNotAllowEverything() throws IOException {
        for (var schema : new Schema[] {gemini(), vertex()}) {
            assertThat(schema.validate(Json.read("{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"Hi\"}]}]}")))
                    .isEmpty();
            assertThat(schema.validate(Json.read("{\"contents\":[{\"role\":\"user\",\"parts\":[{\"txt\":\"Hi\"}]}]}")))
                    .isNotEmpty();
            assertThat(schema.validate(Json.read("{\"generationConfig\":{\"seed\":\"x\"}}")))
                    .isNotEmpty();
        }
        assertThat(vertex().validate(Json.read("{\"serviceTier\":\"standard\"}")))
                .isNotEmpty();
    }

    private static Stream<DynamicTest> tests(GoogleApi api, Schema schema) {
        return Cases.all()
                .filter(row -> row.api() == api && row.refuses() == null)
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertThat(schema.validate(Json.read(GeminiWriter.body(
                                                GeminiWriterTest.fit(row).request(),
                                                Google.at(api, row.model()),
                                                api,
                                                row.maxTokens())
                                        .toString())))
                                .isEmpty()));
    }

    private static Schema gemini() throws IOException {
        var spec =
                Json.readForeign(Files.readAllBytes(Reference.file(WHAT, "providers", "specs", "gemini-openapi.json")));
        var root = Json.object().put("$ref", "#/components/schemas/" + GEMINI_REQUEST);
        root.set("components", spec.get("components"));
        var schemas = root.at("/components/schemas");
        schemas.forEach(SpecTest::close);
        return schema(root);
    }

    private static Schema vertex() throws IOException {
        var spec = Json.readForeign(
                Files.readAllBytes(Reference.file(WHAT, "providers", "specs", "vertex-aiplatform.v1.discovery.json")));
        var root = Json.object().put("$ref", "#/schemas/" + VERTEX_REQUEST);
        root.set("schemas", spec.get("schemas"));
        spec.get("schemas").forEach(SpecTest::plain);
        spec.get("schemas").forEach(SpecTest::close);
        return schema(root);
    }

    private static Schema schema(ObjectNode root) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    /** Google's discovery format has its own way to refer, and a type for anything. */
    private static void plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("id");
            if (object.get("$ref") != null && object.get("$ref").isString()) {
                object.put("$ref", "#/schemas/" + object.get("$ref").stringValue());
            }
            var type = object.get("type");
            if (type != null && type.isString() && type.stringValue().equals("any")) {
                object.remove("type");
            }
        }
        children(node).forEach(SpecTest::plain);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.get("properties") instanceof ObjectNode
                && object.get("additionalProperties") == null) {
            object.put("additionalProperties", false);
        }
        children(node).forEach(SpecTest::close);
    }

    private static Iterable<JsonNode> children(JsonNode node) {
        var children = new ArrayList<JsonNode>();
        node.forEach(child -> {
            if (child instanceof ObjectNode || child instanceof ArrayNode) {
                children.add(child);
            }
        });
        return children;
    }
}
