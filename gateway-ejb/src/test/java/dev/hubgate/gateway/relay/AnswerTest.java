package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static Answer answer(String contentType) {
        var body = "data: {}\n\n".getBytes(StandardCharsets.UTF_8);
        return Answer.of(200, contentType, new ByteArrayInputStream(body));
    }

    @ParameterizedTest
    @CsvSource({
        "text/event-stream,SseReader",
        "Text/Event-Stream;charset=utf-8,SseReader",
        "text/event-stream ; charset=utf-8,SseReader",
        "application/vnd.amazon.eventstream,EventStreamReader"
    })
    void aStreamIsReadAsWhatItSaysItIs(String contentType, String reader) {
        assertThat(answer(contentType)
                        .frames(Framing.WHOLE)
                        .orElseThrow()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(reader);
    }

    @ParameterizedTest
    @CsvSource({"''", "text/plain", "text/event-stream-not"})
    void whatDoesNotSayWhatItIsIsTakenForWhatWasAsked(String contentType) {
        assertThat(answer(contentType).frames(Framing.SSE).orElseThrow()).isInstanceOf(SseReader.class);
        assertThat(answer(contentType).frames(Framing.EVENT_STREAM).orElseThrow())
                .isInstanceOf(EventStreamReader.class);
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/html", "application/problem+json"})
    void aPageIsNoStreamAndItsBodyIsStillThere(String contentType) throws IOException {
        var answer = answer(contentType);
        assertThat(answer.frames(Framing.SSE)).isEmpty();
        assertThat(answer.mediaType()).isEqualTo(contentType);
        assertThat(answer.body().readAllBytes()).hasSize(10);
    }

    @Test
    void headersAreFoundInAnyCaseAndNotPrinted() {
        var answer = answer("application/canary");
        assertThat(answer.header("CONTENT-type")).contains("application/canary");
        assertThat(answer.header("x-other")).isEmpty();
        assertThat(answer.toString()).doesNotContain("canary");
    }
}
