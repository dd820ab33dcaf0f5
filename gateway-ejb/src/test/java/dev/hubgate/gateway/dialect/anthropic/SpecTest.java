package dev.hubgate.gateway.dialect.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is written, held against Anthropic's own specification, where the reference is. */
class SpecTest {

    /** JSON in spite of its name. */
    private static final String FILE = "anthropic-openapi.yaml";

    private static Schema schema;

    private static Schema schema() throws IOException {
        var file = Reference.file("requests to Claude and their specification", "providers", "specs", FILE);
        if (schema == null) {
            var spec = Json.readForeign(Files.readAllBytes(file));
            var root = Json.object().put("$ref", "#/components/schemas/CreateMessageParams");
            root.set("components", spec.get("components"));
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(root);
        }
        return schema;
    }

    /** The host's own version stands in for the model there, which is no part of Anthropic's API. */
    private static JsonNode atAnthropic(ObjectNode body) {
        if (body.remove("anthropic_version") != null) {
            body.put("model", "claude-sonnet-4-5");
        }
        return body;
    }

    @TestFactory
    Stream<DynamicTest> writesWhatTheSpecificationAllows() throws IOException {
        var spec = schema();
        return WireCase.all().stream()
                .filter(one -> one.refused() == null)
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(spec.validate(atAnthropic(one.written())))
                                .isEmpty()));
    }

    @Test
    void wouldNotAllowEverything() throws IOException {
        var body = WireCase.all().getFirst().written();
        assertThat(schema().validate(body.deepCopy().put("max_tokens", "many"))).isNotEmpty();
        assertThat(schema().validate(body.deepCopy().put("seed", 1))).isNotEmpty();
        ((ObjectNode) body.at("/messages/0/content/0")).put("type", "hologram");
        assertThat(schema().validate(body)).isNotEmpty();
    }
}
