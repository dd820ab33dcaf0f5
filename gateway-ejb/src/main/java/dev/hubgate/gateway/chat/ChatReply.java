package dev.hubgate.gateway.chat;

import dev.hubgate.store.audit.RequestRecord.Usage;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A whole reply, whichever provider it comes from.
 *
 * @param usage null if the provider did not say
 */
public record ChatReply(ReplyHead head, List<Choice> choices, Usage usage) {

    public ChatReply {
        choices = List.copyOf(choices);
    }

    /**
     * One answer.
     *
     * @param logprobs OpenAI's {@code logprobs}, null if there are none
     */
    public record Choice(int index, Said said, FinishReason finishReason, JsonNode logprobs) {

        @Override
        public String toString() {
            return "Choice[" + index + ", " + finishReason + "]";
        }
    }

    /**
     * What the model said.
     *
     * @param content null if it said nothing
     * @param refusal null if it did not refuse
     * @param reasoning blocks in their order
     * @param annotations OpenAI's {@code annotations}, null if there are none
     * @param audio OpenAI's {@code audio}, null if there is none
     */
    public record Said(
            String content,
            String refusal,
            List<Reasoning> reasoning,
            List<ToolCall> calls,
            JsonNode annotations,
            JsonNode audio) {

        public Said {
            reasoning = List.copyOf(reasoning);
            calls = List.copyOf(calls);
        }

        @Override
        public String toString() {
            return "Said[" + calls.size() + " calls]";
        }
    }
}
