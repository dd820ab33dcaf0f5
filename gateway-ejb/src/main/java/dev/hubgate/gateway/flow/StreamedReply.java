package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Places;
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
    private Ending ending;
    private final List<ChatEvent> waiting = new ArrayList<>();
    private boolean spoken;
    /** Who has come to its end is not asked again: a body that came whole would be told twice. */
    private boolean more = true;

    StreamedReply(EventSource source, Chunks chunks, Meter meter) {
        this.source = source;
        this.chunks = chunks;
        this.meter = meter;
    }

    /**
     * Waits for the first word.
     *
     * @param heard run when anything at all has come
     * @throws FailureException if the provider failed before its first word
     */
    void awaitFirst(Runnable heard) {
        more = source.next(this::await);
        heard.run();
        while (!spoken && more) {
            more = source.next(this::await);
        }
    }

    /** Whether it came to its end and said nothing, not even that a bound or a filter cut it off. */
    boolean isEmpty() {
        return !spoken;
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
        return switch (event) {
            case ChatEvent.Start ignored -> true;
            case ChatEvent.Used ignored -> true;
            case ChatEvent.Text more -> more.text().isEmpty();
            case ChatEvent.Finish finish -> finish.reason() == FinishReason.STOP;
            default -> false;
        };
    }

    /** Lets go of a reply that nobody is told of. */
    void close() {
        source.close();
    }

    /** Sends everything on. Returns when the last byte is out or the client is gone. */
    void writeTo(OutputStream out, IdleWatch idleWatch, Ending itsEnding) {
        ending = itsEnding;
        ending.trace().firstByte();
        try (var sink = new EventSink(out, idleWatch)) {
            try {
                forward(sink);
                var usage = meter.whole();
                ending.wentWell(usage);
                chunks.usage(usage, ending.trace().money().costNano(), sink::send);
            } catch (FailureException e) {
                breakOff(e.failure(), sink);
            } catch (EventSink.ClientGone e) {
                throw e;
            } catch (RuntimeException e) {
                System.getLogger(StreamedReply.class.getName())
                        .log(Level.ERROR, "{0}: {1}", ending.trace().requestId(), Places.of(e));
                breakOff(Failure.internal(), sink);
            }
            chunks.done(sink::send);
        } catch (EventSink.ClientGone e) {
            ending.clientGone();
        } finally {
            ending.brokeOff(meter.broken());
            source.close();
        }
    }

    private void forward(EventSink sink) {
        waiting.forEach(event -> send(event, sink));
        while (more) {
            more = source.next(event -> send(event, sink));
        }
    }

    private void send(ChatEvent event, EventSink sink) {
        meter.accept(event);
        chunks.write(event, sink::send);
    }

    private void breakOff(Failure failure, EventSink sink) {
        if (ending.isClientGone()) {
            throw new EventSink.ClientGone();
        }
        ending.failed(failure);
        ending.brokeOff(meter.broken());
        chunks.failure(failure, ending.trace().requestId(), sink::send);
    }
}
