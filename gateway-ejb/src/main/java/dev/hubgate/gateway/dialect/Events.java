package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ChatEvent;
import dev.hubgate.gateway.relay.Frame;
import java.util.function.Consumer;

/**
 * Understands the frames of one streamed reply. Belongs to one request.
 *
 * <p>What it gives out must already be in order: {@link ChatEvent.Start} first, calls numbered from 0 in each choice, each
 * started once, one {@link ChatEvent.Finish} for each choice, and nothing of a choice after it. {@link OrderedEvents} helps.
 */
public interface Events {

    /**
     * What one frame means.
     *
     * @param out gets the events, possibly none
     * @throws dev.hubgate.gateway.failure.FailureException if the frame says that the provider failed, or says nothing that
     *     can be understood
     */
    void accept(Frame frame, Consumer<ChatEvent> out);

    /**
     * The body has ended: gives out what was held back until then.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if it must not have ended here
     */
    void end(Consumer<ChatEvent> out);

    /** Whether the provider said that nothing more comes, not even usage, so that the body's end need not be awaited. */
    boolean isDone();
}
