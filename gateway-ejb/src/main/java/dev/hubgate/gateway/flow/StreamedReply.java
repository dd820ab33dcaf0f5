package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.failure.ErrorWriter;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.FrameReader;
import dev.hubgate.gateway.relay.IdleWatch;
import dev.hubgate.gateway.relay.SseReader;
import dev.hubgate.store.ledger.Credits;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.http.HttpTimeoutException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reply that comes in pieces. Its first event is awaited before anything is sent, so that a provider which fails at once
 * still gives a proper error; its charge is committed before the end is sent.
 */
final class StreamedReply {

    private final String provider;
    private final Answer answer;
    private final FrameReader reader;
    private final Events events;
    private final boolean includeUsage;
    private final Trace trace;
    private final Settlement settlement;
    private final Call call;
    private List<ObjectNode> waiting = List.of();

    StreamedReply(
            String provider,
            Answer answer,
            Events events,
            boolean includeUsage,
            Trace trace,
            Settlement settlement,
            Call call) {
        this.provider = provider;
        this.answer = answer;
        this.reader = answer.frames().orElseGet(() -> new SseReader(answer.body()));
        this.events = events;
        this.includeUsage = includeUsage;
        this.trace = trace;
        this.settlement = settlement;
        this.call = call;
    }

    /** @throws FailureException if the provider failed before its first chunk */
    void awaitFirst() {
        while (waiting.isEmpty() && !events.isComplete()) {
            var data = next();
            if (data == null) {
                throw brokeOff().exception();
            }
            waiting = events.accept(data);
        }
    }

    /** Sends everything on. Returns when the last byte is out or the client is gone. */
    void writeTo(OutputStream out, IdleWatch idleWatch) {
        trace.firstByte();
        try (var sink = new EventSink(out, idleWatch)) {
            try {
                forward(sink);
                settlement.used(events.usage());
                if (includeUsage) {
                    sink.send(usageChunk());
                }
            } catch (FailureException e) {
                if (call.isCancelled()) {
                    throw new EventSink.ClientGone();
                }
                trace.failed(e.failure());
                settle();
                sink.send(events.errorChunk(ErrorWriter.error(e.failure(), trace.requestId())));
            }
            sink.done();
        } catch (EventSink.ClientGone e) {
            trace.clientGone();
        } finally {
            settle();
            letGo();
        }
    }

    private void letGo() {
        if (events.isDone()) {
            answer.release();
        } else {
            answer.close();
        }
    }

    /** What was produced is owed, whoever left. */
    private void settle() {
        try {
            settlement.used(events.usage());
        } catch (FailureException e) {
            // The hold runs out by itself.
        }
    }

    private void forward(EventSink sink) {
        waiting.forEach(sink::send);
        // Not to the end of the body: a provider may keep it open, and the client waits for its own end.
        while (!events.isDone()) {
            var data = next();
            if (data == null) {
                break;
            }
            events.accept(data).forEach(sink::send);
        }
        if (!events.isComplete()) {
            throw brokeOff().exception();
        }
    }

    private String next() {
        try {
            var frame = reader.next();
            return frame == null ? null : frame.data();
        } catch (HttpTimeoutException e) {
            throw Failure.timeout(provider).exception();
        } catch (IOException e) {
            throw brokeOff().exception();
        }
    }

    private Failure brokeOff() {
        return Failure.providerUnavailable(provider, "broke the stream off");
    }

    private ObjectNode usageChunk() {
        var chunk = events.usageChunk();
        var cost = new BigDecimal(Credits.dollars(trace.money().costNano()));
        ((ObjectNode) chunk.get("usage")).put("cost", cost);
        return chunk;
    }
}
