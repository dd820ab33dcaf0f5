package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyFold;
import dev.hubgate.gateway.dialect.openai.Offers;
import dev.hubgate.gateway.dialect.openai.OpenAiDialect;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Framing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("InputStreamSlowMultibyteRead") // odd streams, not fast ones
class EventSourceTest {

    private static final String TEXT = "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"}}]}";
    private static final String STOP = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";

    private final ChatRequest request = Asked.model("m", ",\"stream\":true");
    private final Offer offer = Offers.at("groq");
    private final OpenAiDialect dialect = new OpenAiDialect();
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean readToItsEnd;

    private EventSource framed(InputStream body) {
        var watched = new SequenceInputStream(body, InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                readToItsEnd |= count < 0;
                return count;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        var answer = Answer.of(200, "text/event-stream", watched);
        return EventSource.framed(
                "groq", answer, answer.frames(Framing.SSE).orElseThrow(), dialect.events(request, offer));
    }

    private static InputStream events(String... data) {
        return new ByteArrayInputStream(
                ("data: " + String.join("\n\ndata: ", data) + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream thenFails(InputStream first, IOException failure) {
        return new SequenceInputStream(first, new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });
    }

    private static List<ChatEvent> all(EventSource source) {
        var events = new ArrayList<ChatEvent>();
        while (source.next(events::add)) {
            // Until there is no more.
        }
        return events;
    }

    private static String content(List<ChatEvent> events) {
        var fold = new ReplyFold();
        events.forEach(fold);
        return fold.reply().choices().getFirst().said().content();
    }

    @Test
    void givesOutEachEventWhenItIsThere() {
        var source = framed(events(TEXT, TEXT, STOP, "[DONE]"));
        var events = new ArrayList<ChatEvent>();
        assertThat(source.next(events::add)).isTrue();
        assertThat(events).hasSize(2).element(1).isEqualTo(new ChatEvent.Text(0, "x"));
        assertThat(source.next(events::add)).isTrue();
        assertThat(source.next(events::add)).isTrue();
        assertThat(source.next(events::add)).isFalse();
        assertThat(events).hasSize(4);
    }

    @Test
    void whatSaysThatItIsDoneNeedNotEnd() throws InterruptedException {
        var open = thenFails(events(TEXT, STOP, "[DONE]"), new IOException("must not be read"));
        var source = framed(open);
        assertThat(content(all(source))).isEqualTo("x");
        source.close();
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatEndsAfterItsFinishIsWhole() {
        assertThat(content(all(framed(events(TEXT, STOP))))).isEqualTo("x");
    }

    @Test
    void aBodyThatIsNotAtItsEndIsClosedAtOnce() {
        var source = framed(events(TEXT, STOP));
        source.next(event -> {});
        source.close();
        assertThat(closed.getCount()).isZero();
        assertThat(readToItsEnd).isFalse();
    }

    @Test
    void whatBreaksOffIsTheProvidersFault() {
        assertThat(Fails.of(() -> all(framed(events(TEXT)))).code()).isEqualTo("provider_unavailable");
        assertThat(Fails.of(() -> all(framed(InputStream.nullInputStream()))).code())
                .isEqualTo("provider_unavailable");
        assertThat(Fails.of(() -> all(framed(thenFails(events(TEXT), new IOException("reset")))))
                        .code())
                .isEqualTo("provider_unavailable");
    }

    @Test
    void silenceIsATimeout() {
        var silent = thenFails(events(TEXT), new HttpTimeoutException("idle"));
        assertThat(Fails.of(() -> all(framed(silent))).code()).isEqualTo("timeout");
    }

    @Test
    void aReplyThatCameWholeIsAStreamToo() {
        var body = "{\"id\":\"c1\",\"choices\":[{\"message\":{\"content\":\"x\"},\"finish_reason\":\"stop\"}]}";
        var source = EventSource.whole(dialect, request, offer, body.getBytes(StandardCharsets.UTF_8));
        assertThat(content(all(source))).isEqualTo("x");
        source.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"error\":{\"message\":\"m\",\"type\":\"overloaded_error\"}} | provider_overloaded",
                "{\"code\":\"The service is currently unavailable\",\"error\":\"m\"} | provider_overloaded",
                "<html>busy</html> | provider_unavailable",
                "{} | provider_unavailable",
            })
    void anErrorThatCameWholeWithAGoodStatusIsOne(String body, String code) {
        var source = EventSource.whole(dialect, request, offer, body.getBytes(StandardCharsets.UTF_8));
        assertThat(Fails.of(() -> all(source)).code()).isEqualTo(code);
    }
}
