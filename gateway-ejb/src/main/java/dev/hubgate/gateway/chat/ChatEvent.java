package dev.hubgate.gateway.chat;

import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.JsonNode;

/**
 * A step of a streamed reply, whichever provider it comes from. A choice is a number from 0, a call is a number from 0
 * within its choice. Folding the events of a stream gives the reply ({@link ReplyFold}).
 */
public sealed interface ChatEvent {

    /**
     * The reply begins. Comes once, first.
     *
     * @param head what all chunks share
     */
    record Start(ReplyHead head) implements ChatEvent {}

    /** More text of the answer. */
    record Text(int choice, String text) implements ChatEvent {

        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /** More text of a refusal. */
    record Refusal(int choice, String text) implements ChatEvent {

        @Override
        public String toString() {
            return "Refusal[" + text.length() + " characters]";
        }
    }

    /** More text of the reasoning. */
    record Thought(int choice, String text) implements ChatEvent {

        @Override
        public String toString() {
            return "Thought[" + text.length() + " characters]";
        }
    }

    /**
     * A block of reasoning is complete and proven. Its text came before as {@link Thought}.
     *
     * @param whole whether the block has its text as it was proven, which those thoughts need not be any more
     */
    record Proof(int choice, Reasoning block, boolean whole) implements ChatEvent {

        /** A block of which the text is that of the thoughts before it. */
        public Proof(int choice, Reasoning block) {
            this(choice, block, false);
        }
    }

    /**
     * A call begins. Its arguments follow, and may be none.
     *
     * @param custom whether it is of a tool with free text, the arguments being that text
     * @param signature proof of the thought behind it, null if there is none
     */
    record CallStart(int choice, int call, String id, String name, boolean custom, String signature)
            implements ChatEvent {

        @Override
        public String toString() {
            return "CallStart[" + choice + "]";
        }

        /** The call of a function. */
        public CallStart(int choice, int call, String id, String name, String signature) {
            this(choice, call, id, name, false, signature);
        }
    }

    /** More of a call's arguments. */
    record CallArguments(int choice, int call, String fragment) implements ChatEvent {

        @Override
        public String toString() {
            return "CallArguments[" + fragment.length() + " characters]";
        }
    }

    /** Sources of what was said: an array of OpenAI's {@code annotations}. */
    record Annotations(int choice, JsonNode annotations) implements ChatEvent {

        @Override
        public String toString() {
            return "Annotations[" + choice + "]";
        }
    }

    /** Log probabilities of tokens: OpenAI's {@code logprobs} of a choice. */
    record Logprobs(int choice, JsonNode logprobs) implements ChatEvent {

        @Override
        public String toString() {
            return "Logprobs[" + choice + "]";
        }
    }

    /** A piece of spoken answer: OpenAI's {@code audio} of a delta. */
    record Audio(int choice, JsonNode audio) implements ChatEvent {

        @Override
        public String toString() {
            return "Audio[" + choice + "]";
        }
    }

    /** A choice is complete. Comes once for each. */
    record Finish(int choice, FinishReason reason) implements ChatEvent {}

    /** What was used so far. May come more than once: each replaces the one before. */
    record Used(Usage usage) implements ChatEvent {}
}
