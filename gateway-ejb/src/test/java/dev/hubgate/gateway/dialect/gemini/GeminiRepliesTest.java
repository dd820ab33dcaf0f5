package dev.hubgate.gateway.dialect.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.relay.Frame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GeminiRepliesTest {

    static Stream<Replies.Case> answers() {
        return Replies.all().filter(row -> row.fails() == 0);
    }

    static Stream<Replies.Case> failures() {
        return Replies.all().filter(row -> row.fails() != 0);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void understandsAStream(Replies.Case row) {
        var events = new GeminiEvents(row.request(), Google.gemini("m"));
        var reply = Replies.folded(Replies.streamed(events, row.chunks()));

        assertThat(Replies.seen(reply, row.expected())).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void understandsTheSameAsOneArray(Replies.Case row) {
        var body = Json.MAPPER.createArrayNode().addAll(row.chunks());
        var reply = GeminiReader.read(row.request(), Google.vertex("m"), Json.write(body));

        assertThat(Replies.seen(reply, row.expected())).isEqualTo(row.expected());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failsAsTheProviderDid(Replies.Case row) {
        var events = new GeminiEvents(row.request(), Google.gemini("m"));
        var body = Json.write(Json.MAPPER.createArrayNode().addAll(row.chunks()));

        assertThat(Fails.of(() -> Replies.streamed(events, row.chunks())).status())
                .isEqualTo(row.fails());
        assertThat(Fails.of(() -> GeminiReader.read(row.request(), Google.gemini("m"), body))
                        .status())
                .isEqualTo(row.fails());
    }

    @Test
    void saysOfAReplyThatIsNone() {
        for (var body : List.of("", "<html>", "3", "[]", "[1]", "{}", "{\"candidates\":[]}", "null")) {
            var failure = Fails.of(() ->
                    GeminiReader.read(Asked.model("m", ""), Google.gemini("m"), body.getBytes(StandardCharsets.UTF_8)));
            assertThat(failure.code()).as(body).isEqualTo("provider_unavailable");
        }
    }

    @Test
    void breaksAtAnEventThatIsNoJson() {
        var events = new GeminiEvents(Asked.model("m", ""), Google.gemini("m"));
        var frame = new Frame(Frame.Kind.EVENT, Frame.UNNAMED, "{\"candidates\":");

        assertThat(Fails.of(() -> events.accept(frame, event -> {})).status()).isEqualTo(502);
    }

    @Test
    void breaksWhereTheFramingSaysSo() {
        var events = new GeminiEvents(Asked.model("m", ""), Google.gemini("m"));
        var frame = new Frame(Frame.Kind.EXCEPTION, "error", "{}");

        assertThat(Fails.of(() -> events.accept(frame, event -> {})).status()).isEqualTo(502);
    }

    @Test
    void tellsWhatIsKnownAtOnceAndTheEndLast() {
        var events = new GeminiEvents(Asked.model("m", ""), Google.gemini("m"));
        var out = new ArrayList<ChatEvent>();

        accept(
                events,
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"A\"}]},\"finishReason\":\"STOP\"}],"
                        + "\"usageMetadata\":{\"promptTokenCount\":3}}",
                out);

        assertThat(out).extracting(event -> event.getClass().getSimpleName()).containsExactly("Start", "Used", "Text");
        assertThat(events.isDone()).isFalse();

        accept(events, "{\"usageMetadata\":{\"promptTokenCount\":3}}", out);
        events.end(out::add);

        assertThat(out)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Start", "Used", "Text", "Finish");
    }

    @Test
    void makesUpIdsOfCallsThatHaveNone() {
        var call = "{\"candidates\":[{\"content\":{\"parts\":[{\"functionCall\":{\"name\":\"f\"}},"
                + "{\"functionCall\":{\"name\":\"f\"}}]},\"finishReason\":\"STOP\"}]}";
        JsonNode chunk = Json.read(call);
        var events = new GeminiEvents(Asked.model("m", ""), Google.vertex("m"));

        var calls = Replies.folded(Replies.streamed(events, List.of(chunk)))
                .choices()
                .getFirst()
                .said()
                .calls();

        assertThat(calls.getFirst().id())
                .startsWith("call_")
                .isNotEqualTo(calls.getLast().id());
    }

    private static void accept(GeminiEvents events, String data, List<ChatEvent> out) {
        events.accept(new Frame(Frame.Kind.EVENT, Frame.UNNAMED, data), out::add);
    }
}
