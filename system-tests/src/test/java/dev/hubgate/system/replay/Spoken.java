package dev.hubgate.system.replay;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer in OpenAI's own format for which nobody says what is expected: it speaks for itself. */
final class Spoken {
    private Spoken() {}

    /** What a client should end up with; missing where the exchange is no such answer. */
    static JsonNode expectation(JsonNode exchange) {
        JsonNode body = exchange.at("/response/body");
        JsonNode choice = body.at("/choices/0");
        if (!exchange.path("provider").asString("").equals("openai")
                || !choice.path("message").isObject()) {
            return MissingNode.getInstance();
        }
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        expected.put("content", choice.at("/message/content").asString(""));
        expected.put("audio", choice.at("/message/audio/data").asString(""));
        expected.set("finish_reason", choice.path("finish_reason"));
        expected.putObject("usage")
                .put("prompt_tokens", body.at("/usage/prompt_tokens").asLong())
                .put("completion_tokens", body.at("/usage/completion_tokens").asLong());
        return expected;
    }
}
