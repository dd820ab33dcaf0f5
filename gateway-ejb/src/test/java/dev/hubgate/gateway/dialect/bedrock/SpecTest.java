package dev.hubgate.gateway.dialect.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.Reference;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is written is what Amazon's own description of Bedrock allows, where the reference is. */
class SpecTest {

    @Test
    void whatIsWrittenFollowsTheDescriptionOfBedrock() throws IOException {
        var file = Reference.file(
                "the shapes of Bedrock's requests", "providers", "specs", "bedrock-runtime-service-2.json");
        var shapes = new Shapes(Json.read(Files.readString(file)).get("shapes"));
        var cases = Cases.in("requests.json").toList();
        for (var one : cases) {
            assertThat(shapes.faults("ConverseRequest", Json.read(one.written().body())))
                    .as(one.text("name"))
                    .isEmpty();
        }
        System.out.println("requests of Bedrock validated: " + cases.size());
    }

    @Test
    void theDescriptionIsNotTakenLightly() throws IOException {
        var file = Reference.file(
                "the shapes of Bedrock's requests", "providers", "specs", "bedrock-runtime-service-2.json");
        var shapes = new Shapes(Json.read(Files.readString(file)).get("shapes"));
        var wrong = Json.read("""
                {"messages": [{"role": "tool", "content": [{"text": "a", "image": {}}, {"toolUse": {"toolUseId": "a b"}}]}],
                 "inferenceConfig": {"maxTokens": 0, "temperature": 1.5, "stopSequences": [""], "top_k": 1},
                 "toolConfig": {"tools": []}, "requestMetadata": {"a": "b!"}}""");
        assertThat(shapes.faults("ConverseRequest", wrong))
                .containsExactlyInAnyOrder(
                        "messages[0].role: not one of the values",
                        "messages[0].content[0]: not exactly one of a union",
                        "messages[0].content[0].image: format is missing",
                        "messages[0].content[0].image: source is missing",
                        "messages[0].content[1].toolUse: name is missing",
                        "messages[0].content[1].toolUse: input is missing",
                        "messages[0].content[1].toolUse.toolUseId: does not match",
                        "inferenceConfig.maxTokens: below the least",
                        "inferenceConfig.temperature: above the most",
                        "inferenceConfig.stopSequences[0]: below the least",
                        "inferenceConfig: top_k is not known",
                        "toolConfig.tools: below the least",
                        "requestMetadata.a: does not match");
    }
}
