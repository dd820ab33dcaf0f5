package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.guard.ReplyGuard;
import dev.hubgate.store.audit.RequestRecord.Usage;

/** What a provider answered, of which the client has seen nothing yet. */
sealed interface Answered {

    /** Why it is of no use, as a stable code; null if it is. */
    String flaw();

    /** Lets go of it: nobody will be told. */
    void discard();

    /**
     * A reply that is there as a whole.
     *
     * @param body in the client's format
     * @param guard knows what was found in it
     */
    record Whole(byte[] body, Usage usage, ReplyGuard guard, String flaw) implements Answered {

        @Override
        public void discard() {
            // It holds on to nothing.
        }
    }

    /**
     * A reply of which the first word is there.
     *
     * @param mayBeEmpty whether the client asked for an end that may come at once
     */
    record Streamed(StreamedReply reply, boolean mayBeEmpty) implements Answered {

        @Override
        public String flaw() {
            return reply.isEmpty() && !mayBeEmpty ? Flaw.EMPTY : null;
        }

        @Override
        public void discard() {
            reply.close();
        }
    }
}
