package dev.hubgate.gateway.dialect.openai;

import static dev.hubgate.gateway.dialect.openai.Read.chunk;
import static dev.hubgate.gateway.dialect.openai.Read.delta;
import static dev.hubgate.gateway.dialect.openai.Read.finish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.Extras;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.chat.ToolCall;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.relay.Frame;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiEventsTest {

    private static final ChatEvent START = new ChatEvent.Start(new ReplyHead("c1", 9, "m1"));
    private static final String USAGE = "{\"prompt_tokens\":3,\"completion_tokens\":2,\"total_tokens\":5}";

    @Test
    void aPlainStreamInOrder() {
        assertThat(Read.events(
                        Read.PLAIN,
                        delta("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}"),
                        delta("{\"content\":\"Hel\"}"),
                        delta("{\"content\":\"lo\"}"),
                        finish("stop"),
                        "{\"id\":\"c1\",\"choices\":[],\"usage\":" + USAGE + "}",
                        "[DONE]"))
                .containsExactly(
                        START,
                        new ChatEvent.Text(0, "Hel"),
                        new ChatEvent.Text(0, "lo"),
                        new ChatEvent.Finish(0, FinishReason.STOP),
                        new ChatEvent.Used(Usage.ofText(3, 2, "provider")));
    }

    @Test
    void usageOnTheLastDeltaLosesNothingOfIt() {
        var last =
                "{\"id\":\"c1\",\"created\":9,\"model\":\"m1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"!\"},"
                        + "\"finish_reason\":\"stop\"}],\"usage\":" + USAGE + "}";
        assertThat(Read.events(Read.PLAIN, last))
                .containsExactly(
                        START,
                        new ChatEvent.Text(0, "!"),
                        new ChatEvent.Finish(0, FinishReason.STOP),
                        new ChatEvent.Used(Usage.ofText(3, 2, "provider")));
    }

    @Test
    void groqsOwnUsageIsReadToo() {
        var last = "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],\"x_groq\":{\"id\":\"r\",\"usage\":"
                + USAGE + "}}";
        assertThat(Read.stream(last).usage()).isEqualTo(Usage.ofText(3, 2, "provider"));
    }

    @Test
    void theHeadIsThatOfTheFirstChunkThatSaysSomething() {
        var head = Read.stream(
                        "{\"id\":\"\",\"choices\":[],\"prompt_filter_results\":[]}",
                        delta("{\"content\":\"x\"}"),
                        finish("stop").replace("c1", "c2"))
                .head();
        assertThat(head).isEqualTo(new ReplyHead("c1", 9, "m1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aReasonOfNothingIsNoEnd(String reason) {
        assertThat(Read.stream(
                                chunk("{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"" + reason + "\"}"),
                                delta("{\"content\":\"b\"}"),
                                finish("eos"))
                        .choices()
                        .getFirst()
                        .said()
                        .content())
                .isEqualTo("ab");
    }

    @Test
    void severalChoicesMayMix() {
        var reply = Read.stream(
                chunk("{\"index\":1,\"delta\":{\"content\":\"b\"}}"),
                chunk("{\"index\":0,\"delta\":{\"content\":\"a\"}},{\"index\":1,\"delta\":{\"content\":\"B\"}}"),
                chunk("{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}"),
                chunk("{\"index\":1,\"delta\":{},\"finish_reason\":\"length\"}"));
        assertThat(reply.choices())
                .extracting(choice -> choice.said().content())
                .containsExactly("a", "bB");
        assertThat(reply.choices())
                .extracting(choice -> choice.finishReason())
                .containsExactly(FinishReason.STOP, FinishReason.LENGTH);
    }

    @Test
    void callsComeInPiecesAndTheirNumbersBeginAtZero() {
        var said = Read.streamed(
                "{\"tool_calls\":[{\"index\":1,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]}",
                "{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"{\\\"x\\\"\"}}]}",
                "{\"tool_calls\":[{\"index\":2,\"id\":\"b\",\"function\":{\"name\":\"g\"}}]}",
                "{\"tool_calls\":[{\"index\":1,\"id\":\"\",\"function\":{\"arguments\":\":1}\"}}]}");
        assertThat(said.calls()).containsExactly(new ToolCall("a", "f", "{\"x\":1}"), new ToolCall("b", "g", "{}"));
    }

    @Test
    void wholeCallsAreToldApartByTheirIdsWhereTheyShareANumber() {
        var said = Read.streamed(
                "{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}",
                "{\"tool_calls\":[{\"index\":0,\"id\":\"b\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\":1}\"}}]}");
        assertThat(said.calls()).containsExactly(new ToolCall("a", "f", "{}"), new ToolCall("b", "f", "{\"x\":1}"));
    }

    @Test
    void callsWithoutNumbersAreToldApartByTheirPlaces() {
        var said =
                Read.streamed("{\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":{\"x\":1}}},"
                        + "{\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":null}}]}");
        assertThat(said.calls()).containsExactly(new ToolCall("a", "f", "{\"x\":1}"), new ToolCall("b", "g", "{}"));
    }

    @Test
    void anIdAndANameThatAreRepeatedBeginNoNewCall() {
        var said = Read.streamed(
                "{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{\"}}]}",
                "{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"}\"}}]}");
        assertThat(said.calls()).containsExactly(new ToolCall("a", "f", "{}"));
    }

    @Test
    void callsOfToolsWithFreeTextStayThat() {
        var said = Read.streamed(
                "{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"type\":\"custom\",\"custom\":{\"name\":\"c\",\"input\":\"\"}}]}",
                "{\"tool_calls\":[{\"index\":0,\"custom\":{\"input\":\"free \"}}]}",
                "{\"tool_calls\":[{\"index\":0,\"custom\":{\"input\":\"text\"}}]}");
        assertThat(said.calls()).containsExactly(new ToolCall("a", "c", "free text", true, null, Extras.NONE));
    }

    @Test
    void aCallInTheOldFormIsACall() {
        var said = Read.streamed(
                "{\"function_call\":{\"name\":\"f\",\"arguments\":\"\"}}",
                "{\"function_call\":{\"arguments\":\"{\\\"x\\\"\"}}",
                "{\"function_call\":{\"arguments\":\":1}\"}}");
        assertThat(said.calls()).singleElement().satisfies(call -> {
            assertThat(call.name()).isEqualTo("f");
            assertThat(call.arguments()).isEqualTo("{\"x\":1}");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "-",
            value = {
                "{\"reasoning_content\":\"t\"} | - | t",
                "{\"reasoning\":\"t\",\"channel\":\"analysis\",\"content\":\"\"} | - | t",
                "{\"reasoning\":null,\"reasoning_content\":\"t\",\"content\":null} | - | t",
                "{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"t\"}]}]} | - | t",
                "{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]} | x | -",
                "{\"content\":\"<think>\"} | <think> | -",
                "{\"text\":\"x\",\"token_id\":7,\"content\":\"y\"} | y | -",
            })
    void contentAndReasoningAreReadInEveryForm(String delta, String content, String thought) {
        var said = Read.streamed(delta);
        assertThat(said.content()).isEqualTo(content);
        assertThat(said.reasoning()).isEqualTo(thought == null ? List.of() : List.of(Reasoning.unsigned(thought)));
    }

    @Test
    void proofsOfReasoningAreKept() {
        var said = Read.streamed(
                "{\"reasoning\":\"a\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"a\"}]}",
                "{\"reasoning\":\"b\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"b\"}]}",
                "{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"signature\":\"S\",\"format\":\"anthropic-claude-v1\"}]}",
                "{\"reasoning_details\":[{\"type\":\"reasoning.encrypted\",\"data\":\"D\"}]}");
        assertThat(said.reasoning())
                .containsExactly(
                        new Reasoning("ab", "S", null, Reasoning.CLAUDE), new Reasoning(null, null, "D", null));
    }

    @Test
    void sourcesComeOnceWhereverTheyStand() {
        var beside = Read.stream(
                delta("{\"content\":\"x\"}").replace("\"id\"", "\"citations\":[\"https://a/\"],\"id\""),
                finish("stop").replace("\"id\"", "\"citations\":[\"https://a/\"],\"id\""));
        assertThat(beside.choices().getFirst().said().annotations()).hasSize(1);
        var inside = Read.stream(
                delta("{\"annotations\":[{\"type\":\"url_citation\"}]}"),
                finish("stop").replace("\"id\"", "\"citations\":[\"https://a/\"],\"id\""));
        assertThat(inside.choices().getFirst().said().annotations())
                .isEqualTo(Json.read("[{\"type\":\"url_citation\"}]"));
    }

    @Test
    void probabilitiesRefusalsAndSoundGrow() {
        var choice = Read.stream(
                        chunk(
                                "{\"index\":0,\"delta\":{\"refusal\":\"n\"},\"logprobs\":{\"content\":null,\"refusal\":[1]}}"),
                        chunk("{\"index\":0,\"delta\":{\"refusal\":\"o\",\"audio\":{\"id\":\"a\",\"data\":\"A\"}},"
                                + "\"logprobs\":null}"),
                        finish("stop"))
                .choices()
                .getFirst();
        assertThat(choice.said().refusal()).isEqualTo("no");
        assertThat(choice.logprobs()).isEqualTo(Json.read("{\"content\":null,\"refusal\":[1]}"));
        assertThat(choice.said().audio()).isEqualTo(Json.read("{\"id\":\"a\",\"data\":\"A\"}"));
    }

    @Test
    void aReplyInOnePieceIsReadFromAMessageToo() {
        assertThat(Read.stream(chunk("{\"index\":0,\"message\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}"))
                        .choices()
                        .getFirst()
                        .said()
                        .content())
                .isEqualTo("x");
    }

    @Test
    void theEndMayBeSaidWithoutAReason() {
        assertThat(Read.stream(delta("{\"content\":\"x\"}"), "[DONE]")
                        .choices()
                        .getFirst()
                        .finishReason())
                .isEqualTo(FinishReason.STOP);
    }

    @Test
    void isDoneWhenItIsSaid() {
        var events = new OpenAiEvents(Read.PLAIN, Offers.at("groq"));
        assertThat(events.isDone()).isFalse();
        events.accept(new Frame(Frame.Kind.EVENT, Frame.UNNAMED, "[DONE]"), event -> {});
        assertThat(events.isDone()).isTrue();
    }

    @Test
    void aStreamThatEndsTooSoonWasBrokenOff() {
        assertThat(Fails.of(() -> Read.stream()).code()).isEqualTo("provider_unavailable");
        assertThat(Fails.of(() -> Read.stream("[DONE]")).code()).isEqualTo("provider_unavailable");
        assertThat(Fails.of(() -> Read.stream(delta("{\"content\":\"x\"}"))).code())
                .isEqualTo("provider_unavailable");
        assertThat(Fails.of(() -> Read.stream(
                                chunk("{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}"),
                                chunk("{\"index\":1,\"delta\":{\"content\":\"x\"}}")))
                        .code())
                .isEqualTo("provider_unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "insufficient_system_resource", "network_error"})
    void aChoiceThatEndsInAnErrorBreaksItOff(String reason) {
        assertThat(Fails.of(() -> Read.stream(delta("{\"content\":\"x\"}"), finish(reason)))
                        .code())
                .isEqualTo("provider_unavailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "7", "{", "<html>", "null"})
    void whatIsNoChunkEndsIt(String data) {
        assertThat(Fails.of(() -> Read.stream(data)).code()).isEqualTo("provider_unavailable");
    }

    @Test
    void anEventThatIsCalledAnErrorIsOne() {
        var events = new OpenAiEvents(Read.PLAIN, Offers.at("groq"));
        var frame = new Frame(Frame.Kind.EVENT, "error", "{\"message\":\"engine overloaded\"}");
        assertThat(Fails.of(() -> events.accept(frame, event -> {})).code()).isEqualTo("provider_overloaded");
    }
}
