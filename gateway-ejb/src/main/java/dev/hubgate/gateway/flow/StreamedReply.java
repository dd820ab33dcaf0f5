package dev.hubgate.gateway.flow;

import dev.hubgate.firewall.Unavailable;
import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Places;
import dev.hubgate.gateway.guard.Guard;
import dev.hubgate.gateway.guard.GuardedEvents;
import dev.hubgate.gateway.guard.Refusals;
import dev.hubgate.gateway.guard.ReplyGuard;
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
    private final ReplyGuard guard;
    private final Chunks chunks;
    private final Meter meter;
    private Ending ending;
    private GuardedEvents guarded;
    private final List<ChatEvent> waiting = new ArrayList<>();
    private boolean told;
    private boolean spoken;
    /** Who has come to its end is not asked again: a body that came whole would be told twice. */
    private boolean more = true;

    StreamedReply(EventSource source, ReplyGuard guard, Chunks chunks, Meter meter) {
        this.source = source;
        this.guard = guard;
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
            guarded = guard.events(event -> chunks.write(event, sink::send));
            try {
                forward();
                guarded.end();
                var usage = meter.whole();
                tell();
                ending.wentWell(usage);
                chunks.usage(usage, ending.trace().money().costNano(), sink::send);
            } catch (FailureException e) {
                giveRest();
                breakOff(e.failure(), sink);
            } catch (EventSink.ClientGone e) {
                throw e;
            } catch (Unavailable e) {
                breakOff(Refusals.unavailable(), sink);
            } catch (RuntimeException e) {
                System.getLogger(StreamedReply.class.getName())
                        .log(Level.ERROR, "{0}: {1}", ending.trace().requestId(), Places.of(e));
                breakOff(Failure.internal(), sink);
            }
            chunks.done(sink::send);
        } catch (EventSink.ClientGone e) {
            ending.clientGone();
        } finally {
            tell();
            ending.brokeOff(meter.broken());
            source.close();
        }
    }

    /** What was kept back of a reply that broke off. */
    private void giveRest() {
        try {
            guarded.end();
        } catch (Unavailable e) {
            // It could not be read, so it is not seen; that the reply broke off is said in any case.
        }
    }

    /** Once, before the record is kept. */
    private void tell() {
        if (!told) {
            told = true;
            Guard.told(guard, ending.trace());
        }
    }

    private void forward() {
        waiting.forEach(this::send);
        while (more) {
            more = source.next(this::send);
        }
    }

    /** What is owed is what the provider said, whatever the client sees of it. */
    private void send(ChatEvent event) {
        meter.accept(event);
        guarded.accept(event);
    }

    private void breakOff(Failure failure, EventSink sink) {
        if (ending.isClientGone()) {
            throw new EventSink.ClientGone();
        }
        ending.failed(failure);
        tell();
        ending.brokeOff(meter.broken());
        chunks.failure(failure, ending.trace().requestId(), sink::send);
    }
}
