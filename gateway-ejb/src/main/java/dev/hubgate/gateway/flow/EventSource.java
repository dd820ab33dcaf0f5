package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.ReplyEvents;
import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.dialect.Events;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.relay.Answer;
import dev.hubgate.gateway.relay.Frame;
import dev.hubgate.gateway.relay.FrameReader;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.function.Consumer;

/** Where the events of one streamed reply come from. */
interface EventSource {

    /**
     * Reads on, as far as the provider has sent, and gives out what that means.
     *
     * @return whether more may come
     * @throws dev.hubgate.gateway.failure.FailureException if the provider failed, or broke the reply off
     */
    boolean next(Consumer<ChatEvent> out);

    /** Lets go of the provider. */
    void close();

    /** Events from a body in pieces. */
    static EventSource framed(String provider, Answer answer, FrameReader frames, Events events) {
        return new EventSource() {
            @Override
            public boolean next(Consumer<ChatEvent> out) {
                var frame = frame(provider, frames);
                if (frame != null) {
                    events.accept(frame, out);
                }
                // Not to the end of the body: a provider may keep it open, and the client waits for its own end.
                if (frame == null || events.isDone()) {
                    events.end(out);
                    return false;
                }
                return true;
            }

            @Override
            public void close() {
                if (events.isDone()) {
                    answer.release();
                } else {
                    answer.close();
                }
            }
        };
    }

    /** Events of a body that came whole, though it was asked for in pieces: a reply, or an error in spite of its status. */
    static EventSource whole(Dialect dialect, ChatRequest request, Offer offer, byte[] body) {
        return new EventSource() {
            @Override
            public boolean next(Consumer<ChatEvent> out) {
                ReplyEvents.of(dialect.read(request, offer, body), out);
                return false;
            }

            @Override
            public void close() {
                // It is read already.
            }
        };
    }

    private static Frame frame(String provider, FrameReader frames) {
        try {
            return frames.next();
        } catch (HttpTimeoutException e) {
            throw Failure.timeout(provider).exception();
        } catch (IOException e) {
            throw Failure.providerUnavailable(provider, "broke the stream off").exception();
        }
    }
}
