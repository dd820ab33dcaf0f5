package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Places;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.IdleWatch;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply that comes in pieces. Its first word is awaited before anything is sent, so that a provider which fails before it
 * still gives a proper error; its charge is committed before the end is sent.
 */
final class StreamedReply {

    private final EventSource source;
    private final Chunks chunks;
    private final Meter meter;
    private final Trace trace;
    private final Settlement settlement;
    private final Call call;
    private final List<ChatEvent> waiting = new ArrayList<>();
    private boolean spoken;

    StreamedReply(EventSource source, Chunks chunks, Meter meter, Trace trace, Settlement settlement, Call call) {
        this.source = source;
        this.chunks = chunks;
        this.meter = meter;
        this.trace = trace;
        this.settlement = settlement;
        this.call = call;
    }

    /** @throws FailureException if the provider failed before its first word */
    void awaitFirst() {
        while (!spoken && source.next(this::await)) {
            // Until there is something to say.
        }
    }

    /** Of what was used only the last word is kept: some providers say it again and again while they think. */
    private void await(ChatEvent event) {
        spoken |= !isSilent(event);
        if (event instanceof ChatEvent.Used && !waiting.isEmpty() && waiting.getLast() instanceof ChatEvent.Used) {
            waiting.removeLast();
        }
        waiting.add(event);
    }

    private static boolean isSilent(ChatEvent event) {
        return event instanceof ChatEvent.Start || event instanceof ChatEvent.Used;
    }

    /** Lets go of a reply that nobody is told of. */
    void close() {
        source.close();
    }

    /** Sends everything on. Returns when the last byte is out or the client is gone. */
    void writeTo(OutputStream out, IdleWatch idleWatch) {
        trace.firstByte();
        try (var sink = new EventSink(out, idleWatch)) {
            try {
                forward(sink);
                var usage = meter.whole();
                settlement.used(usage);
                chunks.usage(usage, trace.money().costNano(), sink::send);
            } catch (FailureException e) {
                breakOff(e.failure(), sink);
            } catch (EventSink.ClientGone e) {
                throw e;
            } catch (RuntimeException e) {
                System.getLogger(StreamedReply.class.getName())
                        .log(Level.ERROR, "{0}: {1}", trace.requestId(), Places.of(e));
                breakOff(Failure.internal(), sink);
            }
            chunks.done(sink::send);
        } catch (EventSink.ClientGone e) {
            trace.clientGone();
        } finally {
            settle();
            source.close();
        }
    }

    private void forward(EventSink sink) {
        waiting.forEach(event -> send(event, sink));
        while (source.next(event -> send(event, sink))) {
            // Each as it comes.
        }
    }

    private void send(ChatEvent event, EventSink sink) {
        meter.accept(event);
        chunks.write(event, sink::send);
    }

    private void breakOff(Failure failure, EventSink sink) {
        if (call.isCancelled()) {
            throw new EventSink.ClientGone();
        }
        trace.failed(failure);
        settle();
        chunks.failure(failure, trace.requestId(), sink::send);
    }

    /** What was produced is owed, whoever left. */
    private void settle() {
        try {
            settlement.used(meter.broken());
        } catch (FailureException e) {
            // The hold runs out by itself.
        }
    }
}
