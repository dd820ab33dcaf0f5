package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.chat.ReplyHead;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.guard.ReplyGuard;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.health.Visit;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.StillWatch;
import dev.hubgate.store.audit.RequestRecord.Usage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StreamedReplyTest {

    private static final ChatEvent START = new ChatEvent.Start(new ReplyHead("c1", 9, "m1"));
    private static final ChatEvent TEXT = new ChatEvent.Text(0, "12345678");
    private static final ChatEvent STOP = new ChatEvent.Finish(0, FinishReason.STOP);
    private static final ChatEvent USED = new ChatEvent.Used(Usage.ofText(3, 4, "provider"));

    private final ChatRequest request = Asked.model("m", ",\"stream\":true");
    private final Books books = new Books();
    private final Trace trace = new Trace("/v1/chat/completions");
    private final Call call = new Call();
    private final ByteArrayOutputStream client = new ByteArrayOutputStream();
    private final StillWatch watch = new StillWatch();
    private final Visit visit =
            new Health(0, System::nanoTime, () -> 0.5).enter(Books.leg(false, 1).offer());
    private Script source;

    /** Gives out one event after another, and in the end breaks or not. */
    private static final class Script implements EventSource {

        private final List<ChatEvent> events;
        private final RuntimeException end;
        private int at;
        private int closed;

        Script(RuntimeException end, ChatEvent... events) {
            this.end = end;
            this.events = List.of(events);
        }

        @Override
        public boolean next(Consumer<ChatEvent> out) {
            if (at < events.size()) {
                out.accept(events.get(at++));
                return true;
            }
            if (end != null) {
                throw end;
            }
            return false;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static RuntimeException broken() {
        return Failure.providerUnavailable("groq", "broke the stream off").exception();
    }

    private StreamedReply reply(RuntimeException end, ChatEvent... events) {
        source = new Script(end, events);
        return new StreamedReply(source, ReplyGuard.NONE, new Lines(), new Meter(request));
    }

    private void send(StreamedReply reply, OutputStream out) {
        await(reply);
        reply.writeTo(out, watch, ending());
    }

    private static void await(StreamedReply reply) {
        reply.awaitFirst(() -> {});
    }

    private Ending ending() {
        return new Ending(trace, books.settlement(trace, 1_000), call, visit, System.nanoTime(), 1);
    }

    private List<String> sent() {
        return client.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void sendsEverythingOnAndChargesBeforeTheEnd() {
        var charges = new ArrayList<Integer>();
        var out = new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("one by one");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                charges.add(books.posted.size());
                client.write(bytes, offset, length);
            }
        };
        send(reply(null, START, TEXT, STOP, USED), out);
        assertThat(sent())
                .containsExactly("Start", "text 12345678", "finish stop", "usage 3 4 provider cost 7", "done");
        assertThat(charges).as("charges when each piece went out").containsExactly(0, 0, 0, 1, 1);
        assertThat(books.posted).singleElement().satisfies(row -> {
            assertThat(row.money().costNano()).isEqualTo(7);
            assertThat(row.usage().source()).isEqualTo("provider");
            assertThat(row.outcome().errorType()).isNull();
        });
        assertThat(source.closed).isOne();
        assertThat(watch.size()).as("nobody watches any more").isZero();
    }

    @Test
    void nothingGoesOutBeforeTheFirstWord() {
        var reply = reply(null, START, USED, TEXT, STOP);
        await(reply);
        assertThat(source.at).as("events read until there is something to say").isEqualTo(3);
        assertThat(client.size()).isZero();
        reply.writeTo(client, watch, ending());
        assertThat(sent()).hasSize(5).contains("text 12345678").endsWith("done");
    }

    /** As a body that came whole: all at once, and all again for whoever asks once more. */
    @Test
    void aReplyThatIsWholeAtOnceIsSentOnAndChargedOnce() {
        EventSource whole = new EventSource() {
            @Override
            public boolean next(Consumer<ChatEvent> out) {
                List.of(START, TEXT, STOP).forEach(out);
                return false;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        send(new StreamedReply(whole, ReplyGuard.NONE, new Lines(), new Meter(request)), client);
        assertThat(sent()).filteredOn(line -> line.startsWith("text")).hasSize(1);
        assertThat(books.posted)
                .singleElement()
                .satisfies(row -> assertThat(row.usage().completion()).isEqualTo(2));
    }

    @Test
    @Timeout(10)
    void whoSaysOnlyWhatItUsedIsAwaitedAtNoCost() {
        var events = new ArrayList<ChatEvent>(Collections.nCopies(300_000, USED));
        events.addFirst(START);
        events.add(TEXT);
        events.add(STOP);
        send(reply(null, events.toArray(new ChatEvent[0])), client);
        assertThat(sent())
                .containsExactly("Start", "text 12345678", "finish stop", "usage 3 4 provider cost 7", "done");
    }

    @Test
    void aProviderThatFailsBeforeItsFirstWordGivesAProperError() {
        assertThat(Fails.of(() -> await(reply(broken()))).code()).isEqualTo("provider_unavailable");
        var later = reply(Failure.providerOverloaded("groq", 7).exception(), START, USED);
        assertThat(Fails.of(() -> await(later)).retryAfterSeconds()).isEqualTo(7);
        later.close();
        assertThat(source.closed).isOne();
        assertThat(books.posted).isEmpty();
        assertThat(client.size()).isZero();
    }

    @Test
    void aDialectThatTripsBeforeTheFirstWordIsOurOwnFault() {
        var reply = reply(new IllegalStateException("secret"), START);
        assertThatThrownBy(() -> await(reply)).isInstanceOf(IllegalStateException.class);
        assertThat(books.posted).isEmpty();
    }

    @Test
    void aFailureInTheMiddleIsSaidInTheStreamAndWhatCameIsCharged() {
        send(reply(broken(), START, TEXT), client);
        assertThat(sent())
                .containsExactly(
                        "Start", "text 12345678", "failure 502 provider_unavailable " + trace.requestId(), "done");
        assertThat(books.posted).singleElement().satisfies(row -> {
            assertThat(row.usage().source()).isEqualTo("estimated");
            assertThat(row.usage().completion()).isEqualTo(2);
            assertThat(row.outcome().errorCode()).isEqualTo("provider_unavailable");
        });
        assertThat(source.closed).isOne();
    }

    @Test
    void aDialectThatTripsInTheMiddleIsAnInternalError() {
        send(reply(new IllegalStateException("secret"), START, TEXT), client);
        assertThat(sent())
                .containsExactly("Start", "text 12345678", "failure 500 internal_error " + trace.requestId(), "done");
        assertThat(client.toString(StandardCharsets.UTF_8)).doesNotContain("secret");
        assertThat(books.posted)
                .singleElement()
                .satisfies(row -> assertThat(row.usage().completion()).isEqualTo(2));
        assertThat(source.closed).isOne();
    }

    private static OutputStream goneAfter(int pieces) {
        return new OutputStream() {
            private int taken;

            @Override
            public void write(int one) throws IOException {
                throw new AssertionError("one by one");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (taken++ == pieces) {
                    throw new IOException("broken pipe");
                }
            }
        };
    }

    @Test
    void aClientThatLeavesOwesWhatWasProduced() {
        send(reply(null, START, TEXT, TEXT, STOP), goneAfter(2));
        assertThat(books.posted)
                .singleElement()
                .satisfies(row -> assertThat(row.usage().completion()).isEqualTo(4));
        assertThat(trace.outcome().clientGone()).isTrue();
        assertThat(trace.outcome().errorType()).isNull();
        assertThat(source.closed).isOne();
        assertThat(source.at).as("nothing is read for a client that is gone").isEqualTo(3);
    }

    @Test
    void aClientThatLeavesAtTheVeryEndOwesWhatTheProviderSaid() {
        send(reply(null, START, TEXT, STOP, USED), goneAfter(3));
        assertThat(books.posted).singleElement().satisfies(row -> {
            assertThat(row.usage().source()).isEqualTo("provider");
            assertThat(row.money().costNano()).isEqualTo(7);
        });
        assertThat(trace.outcome().clientGone()).isTrue();
    }

    @Test
    void aCallThatWasBrokenOffBecauseTheClientLeftIsNoFailureOfTheProvider() {
        var reply = reply(broken(), START, TEXT);
        await(reply);
        call.cancel();
        reply.writeTo(client, watch, ending());
        assertThat(sent()).containsExactly("Start", "text 12345678");
        assertThat(trace.outcome().clientGone()).isTrue();
        assertThat(trace.outcome().errorType()).isNull();
        assertThat(books.posted).hasSize(1);
    }

    @Test
    void aStreamWhoseChargeCannotBeRecordedEndsWithAnError() {
        books.away = true;
        send(reply(null, START, TEXT, STOP, USED), client);
        assertThat(sent())
                .containsExactly(
                        "Start",
                        "text 12345678",
                        "finish stop",
                        "failure 503 unavailable " + trace.requestId(),
                        "done");
        assertThat(trace.outcome().status()).isEqualTo(503);
        assertThat(books.forgotten).containsExactly(trace.requestId());
    }

    @Test
    void aFailureInTheMiddleIsSaidThoughTheChargeCannotBeRecordedEither() {
        books.away = true;
        send(reply(broken(), START, TEXT), client);
        assertThat(sent()).hasSize(4).contains("failure 502 provider_unavailable " + trace.requestId());
    }
}
