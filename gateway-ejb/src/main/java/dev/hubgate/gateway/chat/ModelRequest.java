package dev.hubgate.gateway.chat;

import tools.jackson.databind.node.ObjectNode;

/** A request to a model, checked. Everything the client sent is in the body, fields that nobody here knows included. */
public sealed interface ModelRequest {

    /** The name as asked. */
    String model();

    /** All that the client sent. Not to be changed: writers copy what they alter. */
    ObjectNode body();

    /** The kind of model that can answer it: {@code chat} or {@code embedding}. */
    String kind();

    /** What stands after the API path of a provider. */
    String operation();

    /** No tokenizer makes more input tokens of this request than so many. */
    long promptBound();

    /** A request to chat.
     *
     * @param streamed whether the reply is to come as events
     * @param includeUsage whether the client asked for a usage chunk
     * @param choices how many replies it wants, {@code n}
     * @param maxTokens the most tokens a reply may have as the client said, null if it did not
     */
    record Chat(
            String model,
            ObjectNode body,
            boolean streamed,
            boolean includeUsage,
            int choices,
            Integer maxTokens,
            long promptBound)
            implements ModelRequest {

        @Override
        public String kind() {
            return "chat";
        }

        @Override
        public String operation() {
            return "/chat/completions";
        }
    }

    /** A request for embeddings. */
    record Embedding(String model, ObjectNode body, long promptBound) implements ModelRequest {

        @Override
        public String kind() {
            return "embedding";
        }

        @Override
        public String operation() {
            return "/embeddings";
        }
    }
}
