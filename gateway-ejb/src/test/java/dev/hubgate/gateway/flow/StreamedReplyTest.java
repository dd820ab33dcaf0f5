package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.dialect.openai.OpenAiDialect;
import dev.hubgate.gateway.directory.Snapshot;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.StillWatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@SuppressWarnings("InputStreamSlowMultibyteRead") // odd streams, not fast ones
class StreamedReplyTest {

    private static final String TEXT =
            "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"12345678\"}}]}";
    private static final String FINISH =
            "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    private static final String USAGE =
            "{\"id\":\"c1\",\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4}}";
    private static final String ERROR = "{\"error\":{\"message\":\"secret\",\"type\":\"server_error\"}}";

    private final Books books = new Books();
    private final Trace trace = new Trace("/v1/chat/completions");
    private final Call call = new Call();
    private final ByteArrayOutputStream client = new ByteArrayOutputStream();
    private final CountDownLatch closed = new CountDownLatch(1);

    private static byte[] events(String... data) {
        return ("data: " + String.join("\n\ndata: ", data) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private StreamedReply reply(InputStream body, boolean includeUsage) {
        var options = includeUsage ? ",\"stream_options\":{\"include_usage\":true}" : "";
        var request = Asked.model("sandbox/chat", ",\"stream\":true" + options);
        var offer = new Snapshot().directory().forced("sandbox/chat").orElseThrow();
        var watched = new SequenceInputStream(body, InputStream.nullInputStream()) {
            @Override
            public void close() {
                closed.countDown();
            }
        };
        return new StreamedReply(
                "groq",
                Answer.of(200, "text/event-stream", watched),
                new OpenAiDialect().events(request, offer),
                includeUsage,
                trace,
                books.settlement(trace, 1_000),
                call);
    }

    private StreamedReply reply(boolean includeUsage, String... data) {
        return reply(new ByteArrayInputStream(events(data)), includeUsage);
    }

    private void send(StreamedReply reply, OutputStream out) {
        reply.awaitFirst();
        reply.writeTo(out, new StillWatch());
    }

    private List<String> sent() {
        return client.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring("data: ".length()))
                .toList();
    }

    private static InputStream thenFails(byte[] first, IOException failure) {
        return new SequenceInputStream(new ByteArrayInputStream(first), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });
    }

    @Test
    void sendsEverythingOnAndChargesBeforeTheEnd() throws InterruptedException {
        var atEnd = new ArrayList<Integer>();
        var out = new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("one by one");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (new String(bytes, offset, length, StandardCharsets.UTF_8).contains("[DONE]")) {
                    atEnd.add(books.posted.size());
                }
                client.write(bytes, offset, length);
            }
        };
        send(reply(false, TEXT, FINISH, USAGE, "[DONE]"), out);
        assertThat(sent()).containsExactly(TEXT, FINISH, "[DONE]");
        assertThat(atEnd).as("charges when the end went out").containsExactly(1);
        assertThat(books.posted.getFirst().money().costNano()).isEqualTo(7);
        assertThat(books.posted.getFirst().usage().source()).isEqualTo("provider");
        assertThat(closed.await(10, TimeUnit.SECONDS))
                .as("the provider's body is closed")
                .isTrue();
    }

    @Test
    void theUsageChunkTellsTheCostWhereTheClientAskedForIt() {
        send(reply(true, TEXT, FINISH, USAGE, "[DONE]"), client);
        var usage = Json.read(sent().get(2)).get("usage");
        assertThat(usage.toString()).isEqualTo("{\"prompt_tokens\":3,\"completion_tokens\":4,\"cost\":7E-9}");
        assertThat(sent()).hasSize(4).endsWith("[DONE]");
    }

    @Test
    void aProviderThatFailsAtOnceGivesAProperError() {
        assertThat(Fails.of(() -> reply(false, ERROR).awaitFirst()).status()).isEqualTo(502);
        var empty = reply(new ByteArrayInputStream(new byte[0]), false);
        assertThat(Fails.of(empty::awaitFirst).code()).isEqualTo("provider_unavailable");
        var late = reply(thenFails(new byte[0], new HttpTimeoutException("idle")), false);
        assertThat(Fails.of(late::awaitFirst).code()).isEqualTo("timeout");
        assertThat(books.posted).isEmpty();
    }

    @Test
    void aFailureInTheMiddleIsSaidInTheStreamAndWhatCameIsCharged() {
        send(reply(false, TEXT, ERROR), client);
        assertThat(sent()).hasSize(3).startsWith(TEXT).endsWith("[DONE]");
        var end = Json.read(sent().get(1));
        assertThat(end.at("/choices/0/finish_reason").stringValue()).isEqualTo("error");
        assertThat(end.at("/error/code").stringValue()).isEqualTo("provider_unavailable");
        assertThat(end.at("/error/metadata/correlation_id").stringValue()).isEqualTo(trace.requestId());
        assertThat(end.toString()).doesNotContain("secret");
        assertThat(books.posted).singleElement().satisfies(row -> {
            assertThat(row.usage().source()).isEqualTo("estimated");
            assertThat(row.usage().completion()).isEqualTo(2);
            assertThat(row.outcome().errorCode()).isEqualTo("provider_unavailable");
        });
    }

    @Test
    void aStreamThatEndsWithoutAFinishWasBrokenOff() {
        send(reply(false, TEXT), client);
        assertThat(Json.read(sent().get(1)).at("/error/code").stringValue()).isEqualTo("provider_unavailable");
        assertThat(trace.outcome().status()).isEqualTo(502);
    }

    @Test
    void aStreamThatEndsAfterItsFinishIsWhole() {
        send(reply(false, TEXT, FINISH), client);
        assertThat(sent()).containsExactly(TEXT, FINISH, "[DONE]");
        assertThat(trace.outcome().errorType()).isNull();
    }

    @Test
    void silenceInTheMiddleIsATimeout() {
        send(reply(thenFails(events(TEXT), new HttpTimeoutException("idle")), false), client);
        assertThat(Json.read(sent().get(1)).at("/error/code").stringValue()).isEqualTo("timeout");
    }

    @Test
    void aClientThatLeavesOwesWhatWasProduced() throws InterruptedException {
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        send(reply(false, TEXT, TEXT, FINISH, "[DONE]"), gone);
        assertThat(books.posted)
                .singleElement()
                .satisfies(row -> assertThat(row.usage().completion()).isPositive());
        assertThat(trace.outcome().clientGone()).isTrue();
        assertThat(closed.await(10, TimeUnit.SECONDS))
                .as("the provider's body is closed")
                .isTrue();
    }

    @Test
    void aCallThatWasBrokenOffBecauseTheClientLeftIsNoFailureOfTheProvider() {
        var reply = reply(thenFails(events(TEXT), new IOException("closed")), false);
        reply.awaitFirst();
        call.cancel();
        reply.writeTo(client, new StillWatch());
        assertThat(trace.outcome().clientGone()).isTrue();
        assertThat(trace.outcome().errorType()).isNull();
        assertThat(books.posted).hasSize(1);
    }

    @Test
    void aStreamWhoseChargeCannotBeRecordedEndsWithAnError() {
        books.away = true;
        send(reply(true, TEXT, FINISH, USAGE, "[DONE]"), client);
        assertThat(sent()).hasSize(4).endsWith("[DONE]");
        assertThat(Json.read(sent().get(2)).at("/error/code").stringValue()).isEqualTo("unavailable");
        assertThat(trace.outcome().status()).isEqualTo(503);
        assertThat(books.forgotten).containsExactly(trace.requestId());
    }

    @Test
    void aFailureInTheMiddleIsSaidThoughTheChargeCannotBeRecordedEither() {
        books.away = true;
        send(reply(false, TEXT, ERROR), client);
        assertThat(sent()).hasSize(3).endsWith("[DONE]");
        assertThat(Json.read(sent().get(1)).at("/error/code").stringValue()).isEqualTo("provider_unavailable");
    }
}
