package dev.hubgate.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SandboxTest {

    private static final String TOOLS = """
            ,"tools":[{"type":"function","function":{"name":"first","parameters":{"type":"object","properties":{}}}},
                      {"type":"function","function":{"name":"weather","parameters":{"type":"object",
                       "properties":{"city":{"type":"string"},"days":{"type":"integer"}}}}}]""";

    private static Answer answer(String operation, String body, boolean streamed, Call call) {
        var request = new WireRequest(
                "null/v1" + operation,
                new Authentication.None(),
                body.getBytes(StandardCharsets.UTF_8),
                streamed ? Framing.SSE : Framing.WHOLE);
        return Sandbox.answer(request, call);
    }

    private static String chat(String content, String more) {
        return "{\"model\":\"chat\",\"messages\":[{\"role\":\"user\",\"content\":" + content + "}]" + more + "}";
    }

    private static JsonNode whole(String operation, String body) throws IOException {
        try (var answer = answer(operation, body, false, new Call())) {
            assertThat(answer.status()).isEqualTo(200);
            return Json.read(answer.body().readAllBytes());
        }
    }

    private static JsonNode reply(String more) throws IOException {
        return whole("/chat/completions", chat("\"Hello there\"", more));
    }

    private static List<JsonNode> chunks(String more) throws IOException {
        var chunks = new ArrayList<JsonNode>();
        try (var answer = answer("/chat/completions", chat("\"Hello there\"", more), true, new Call())) {
            var reader = answer.frames(Framing.SSE).orElseThrow();
            for (var frame = reader.next(); !"[DONE]".equals(frame.data()); frame = reader.next()) {
                chunks.add(Json.read(frame.data()));
            }
            assertThat(reader.next()).isNull();
        }
        return chunks;
    }

    private static String joined(List<JsonNode> chunks, int choice, String pointer) {
        var text = new StringBuilder();
        for (var chunk : chunks) {
            for (var each : chunk.get("choices")) {
                if (each.get("index").intValue() == choice) {
                    text.append(each.get("delta").at(pointer).asString(""));
                }
            }
        }
        return text.toString();
    }

    @Test
    void saysPlainlyThatItIsSimulatedAndRepeatsWhatItWasTold() throws IOException {
        var reply = reply("");
        assertThat(reply.at("/choices/0/message/content").stringValue())
                .contains("simulated")
                .endsWith("Hello there");
        assertThat(reply.at("/choices/0/finish_reason").stringValue()).isEqualTo("stop");
        assertThat(reply.get("model").stringValue()).isEqualTo("sandbox-chat");
    }

    @Test
    void isDeterministic() throws IOException {
        assertThat(reply("").get("id")).isEqualTo(reply("").get("id"));
        assertThat(reply("").get("choices")).isEqualTo(reply("").get("choices"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"n\":3", ",\"max_tokens\":4", ",\"response_format\":{\"type\":\"json_object\"}"})
    void streamedEqualsWhole(String more) throws IOException {
        var whole = reply(more);
        var chunks = chunks(more);
        for (var choice : whole.get("choices")) {
            var index = choice.get("index").intValue();
            assertThat(joined(chunks, index, "/content"))
                    .isEqualTo(choice.at("/message/content").stringValue());
            assertThat(joined(chunks, index, "/role")).isEqualTo("assistant");
        }
        assertThat(chunks.getLast().get("usage")).isEqualTo(whole.get("usage"));
        assertThat(chunks.getLast().get("choices").isEmpty()).isTrue();
    }

    @Test
    void aStreamedToolCallEqualsAWholeOne() throws IOException {
        var call = reply(TOOLS).at("/choices/0/message/tool_calls/0");
        var chunks = chunks(TOOLS);
        assertThat(joined(chunks, 0, "/tool_calls/0/id"))
                .isEqualTo(call.get("id").stringValue());
        assertThat(joined(chunks, 0, "/tool_calls/0/function/name"))
                .isEqualTo(call.at("/function/name").stringValue());
        assertThat(joined(chunks, 0, "/tool_calls/0/function/arguments"))
                .isEqualTo(call.at("/function/arguments").stringValue());
        assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").stringValue())
                .isEqualTo("tool_calls");
    }

    @Test
    void callsTheToolThatWasChosenElseTheFirst() throws IOException {
        assertThat(reply(TOOLS)
                        .at("/choices/0/message/tool_calls/0/function/name")
                        .stringValue())
                .isEqualTo("first");
        var chosen = reply(TOOLS + ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"weather\"}}");
        assertThat(chosen.at("/choices/0/message/tool_calls/0/function/arguments")
                        .stringValue())
                .isEqualTo("{\"city\":\"sample\",\"days\":1}");
        assertThat(chosen.at("/choices/0/message/content").isNull()).isTrue();
    }

    @Test
    void callsNoToolWhereNoneIsWantedOrOneHasAnswered() throws IOException {
        assertThat(reply(TOOLS + ",\"tool_choice\":\"none\"")
                        .at("/choices/0/finish_reason")
                        .stringValue())
                .isEqualTo("stop");
        var after = whole(
                "/chat/completions",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"},"
                        + "{\"role\":\"tool\",\"tool_call_id\":\"c\",\"content\":\"42\"}]" + TOOLS + "}");
        assertThat(after.at("/choices/0/message/content").stringValue()).endsWith("42");
    }

    @Test
    void obeysASchema() throws IOException {
        var reply = reply("""
                ,"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{"type":"object",
                "properties":{"ok":{"type":"boolean"},"name":{"enum":["a","b"]}}}}}""");
        assertThat(reply.at("/choices/0/message/content").stringValue()).isEqualTo("{\"ok\":true,\"name\":\"a\"}");
    }

    @Test
    void keepsToTheBoundAndSaysSo() throws IOException {
        for (var name : List.of("max_tokens", "max_completion_tokens")) {
            var reply = reply(",\"" + name + "\":3");
            assertThat(reply.at("/choices/0/message/content").stringValue()).hasSize(12);
            assertThat(reply.at("/choices/0/finish_reason").stringValue()).isEqualTo("length");
            assertThat(reply.at("/usage/completion_tokens").intValue()).isEqualTo(3);
        }
    }

    @Test
    void countsEachChoice() throws IOException {
        var one = reply("").at("/usage/completion_tokens").intValue();
        assertThat(reply(",\"n\":3").at("/usage/completion_tokens").intValue()).isEqualTo(3 * one);
        assertThat(reply(",\"n\":3").get("choices").size()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[{\"type\":\"text\",\"text\":\"in parts\"}]", "[{\"type\":\"image_url\"}]", "[7]", "null"
            })
    void takesContentInParts(String content) throws IOException {
        var reply = whole("/chat/completions", chat(content, ""));
        assertThat(reply.at("/choices/0/message/content").stringValue())
                .contains("You said:")
                .matches(text -> text.endsWith("in parts") == content.contains("in parts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"tools\":7",
                ",\"tools\":{\"a\":{}}",
                ",\"tools\":[7]",
                ",\"tools\":[{}]",
                ",\"tool_choice\":7",
                ",\"response_format\":7",
                ",\"response_format\":{\"type\":\"json_schema\"}",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{\"enum\":{\"a\":1}}}}",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{\"anyOf\":{\"a\":1}}}}",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{\"$ref\":\"#/~9\"}}}",
                ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":{\"properties\":7}}}",
            })
    void oddFieldsBreakNothing(String more) throws IOException {
        assertThat(reply(more).get("choices").size()).isOne();
    }

    @Test
    @Timeout(10)
    void aSchemaThatNamesItselfOftenIsAnsweredAtOnce() throws IOException {
        var fields = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            fields.add("\"f" + i + "\":{\"$ref\":\"#/$defs/Node\"}");
        }
        var node = "{\"type\":\"object\",\"properties\":{" + String.join(",", fields) + "}}";
        var reply = reply(",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":"
                + "{\"$ref\":\"#/$defs/Node\",\"$defs\":{\"Node\":" + node + "}}}}");
        assertThat(reply.at("/choices/0/message/content").stringValue())
                .startsWith("{")
                .hasSizeLessThan(1_000_000);
    }

    @Test
    void embeddingsAreOfLengthOneAndDependOnTheInputAlone() throws IOException {
        var data = whole("/embeddings", "{\"input\":[\"a\",\"b\",\"a\"]}").get("data");
        assertThat(data.size()).isEqualTo(3);
        assertThat(data.get(0).get("embedding")).isEqualTo(data.get(2).get("embedding"));
        assertThat(data.get(0).get("embedding")).isNotEqualTo(data.get(1).get("embedding"));
        double squares = 0;
        for (var value : data.get(0).get("embedding")) {
            squares += value.doubleValue() * value.doubleValue();
        }
        assertThat(squares).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4));
    }

    @Test
    void embeddingsComeInBase64Too() throws IOException {
        var floats = whole("/embeddings", "{\"input\":\"a\",\"dimensions\":4}").at("/data/0/embedding");
        var base64 = whole("/embeddings", "{\"input\":\"a\",\"dimensions\":4,\"encoding_format\":\"base64\"}")
                .at("/data/0/embedding");
        var decoded = ByteBuffer.wrap(Base64.getDecoder().decode(base64.stringValue()))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 4; i++) {
            assertThat(decoded.getFloat()).isEqualTo(floats.get(i).floatValue());
        }
        assertThat(decoded.hasRemaining()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "[1,2,3]", "[[1,2],[3]]", "[\"a\"]"})
    void embedsTextsAndTokens(String input) throws IOException {
        var expected = input.startsWith("[[") ? 2 : 1;
        assertThat(whole("/embeddings", "{\"input\":" + input + "}").get("data").size())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2049, 1", "1000, 4096"})
    void refusesMoreThanCanBeAnsweredAtOnce(int inputs, int dimensions) {
        var input = "[" + "\"a\",".repeat(inputs - 1) + "\"a\"]";
        var body = "{\"input\":" + input + ",\"dimensions\":" + dimensions + "}";
        try (var answer = answer("/embeddings", body, false, new Call())) {
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void takesAsManyTokensOfOneTextAsComeIn() throws IOException {
        var tokens = "[" + "7,".repeat(8_000) + "7]";
        assertThat(whole("/embeddings", "{\"input\":" + tokens + "}")
                        .get("data")
                        .size())
                .isOne();
    }

    @Test
    @Timeout(10)
    void aLargeValueThatIsNamedOftenIsNotRepeatedWithoutEnd() throws IOException {
        var field = "\"f%d\":{\"$ref\":\"#/$defs/Large\"}";
        var fields = IntStream.range(0, 5_000).mapToObj(field::formatted).collect(Collectors.joining(","));
        var large = "{\"const\":\"" + "x ".repeat(5_000) + "\"}";
        var schema = "{\"type\":\"object\",\"properties\":{" + fields + "},\"$defs\":{\"Large\":" + large + "}}";
        var reply = reply(",\"n\":128,\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":"
                + schema + "}}");
        assertThat(reply.at("/choices/127/message/content").stringValue()).hasSizeLessThan(100_000);
    }

    @Test
    void aCancelledAnswerBreaksOff() throws IOException {
        var call = new Call();
        try (var answer = answer("/chat/completions", chat("\"x\"", ""), true, call)) {
            assertThat(answer.body().read()).isEqualTo('d');
            call.cancel();
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> answer.body().readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }
}
