package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.EmbeddingReply;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

class EmbeddingWriterTest {

    private static final Usage USAGE = Usage.ofText(4, 0, "provider");

    private static String written(String format, JsonNode... vectors) {
        var request = Asked.embedding("{\"model\":\"e\",\"input\":\"x\",\"encoding_format\":\"" + format + "\"}");
        var reply = new EmbeddingReply("m1", List.of(vectors), USAGE);
        return new String(EmbeddingWriter.write(request, reply, USAGE), StandardCharsets.UTF_8);
    }

    private static JsonNode vector(String format, JsonNode vector) {
        return Json.read(written(format, vector)).at("/data/0/embedding");
    }

    @Example
    void aReplyByteForByte() {
        assertThat(written("float", Json.read("[0.10]"), Json.read("[2]")))
                .isEqualTo("{\"object\":\"list\",\"data\":[{\"object\":\"embedding\",\"index\":0,\"embedding\":[0.10]},"
                        + "{\"object\":\"embedding\",\"index\":1,\"embedding\":[2]}],\"model\":\"m1\","
                        + "\"usage\":{\"prompt_tokens\":4,\"total_tokens\":4}}");
    }

    @Example
    void numbersAreLittleEndianFloats() {
        assertThat(vector("base64", Json.read("[2.5,-1]")).stringValue()).isEqualTo("AAAgQAAAgL8=");
        assertThat(vector("float", Json.read("\"AAAgQAAAgL8=\""))).isEqualTo(Json.read("[2.5,-1.0]"));
    }

    @Example
    void whatComesAsItIsWantedStays() {
        assertThat(vector("base64", Json.read("\"AAAgQA==\""))).isEqualTo(Json.read("\"AAAgQA==\""));
        assertThat(vector("float", Json.read("[1.230]")).toString()).isEqualTo("[1.230]");
        assertThat(vector("base64", Json.read("[]")).stringValue()).isEmpty();
    }

    @Example
    void noNumberIsTooLarge() {
        assertThat(vector("base64", Json.read("[1e400]")).stringValue()).isEqualTo("AACAfw==");
    }

    @Property
    void packingAndUnpackingLosesNothing(@ForAll List<Float> floats) {
        var numbers = Json.MAPPER.createArrayNode();
        floats.forEach(numbers::add);
        var unpacked = vector("float", vector("base64", numbers));
        assertThat(unpacked.valueStream().map(number -> (float) Json.number(number)))
                .containsExactlyElementsOf(floats);
    }
}
