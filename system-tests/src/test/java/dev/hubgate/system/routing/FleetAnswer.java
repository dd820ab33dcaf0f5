package dev.hubgate.system.routing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a provider of the fleet says, as OpenAI would write it.
 *
 * @param words the pieces of a stream
 */
record FleetAnswer(String model, List<String> words, int promptTokens, int completionTokens) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Each mark has its own number of tokens, so that no sum of charges is right by chance. */
    static FleetAnswer to(String model, String mark, List<String> words) {
        int salt = Math.floorMod(mark.hashCode(), 97);
        return new FleetAnswer(model, words, 20 + salt % 7, words.isEmpty() ? 0 : 10 + salt);
    }

    byte[] whole() {
        ObjectNode completion = skeleton("chat.completion");
        ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", String.join("", words));
        choice.put("finish_reason", "stop");
        completion.set("usage", usage());
        return bytes(completion.toString());
    }

    /** Role, words, finish, usage, end: each an event. */
    List<byte[]> events() {
        List<byte[]> events = new ArrayList<>();
        events.add(event(chunk(NODES.objectNode().put("role", "assistant").put("content", ""), null)));
        words.forEach(word -> events.add(event(chunk(NODES.objectNode().put("content", word), null))));
        events.add(event(chunk(NODES.objectNode(), "stop")));
        ObjectNode last = skeleton("chat.completion.chunk");
        last.putArray("choices");
        last.set("usage", usage());
        events.add(event(last));
        events.add(bytes("data: [DONE]\n\n"));
        return events;
    }

    private ObjectNode chunk(ObjectNode delta, String finish) {
        ObjectNode chunk = skeleton("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finish);
        return chunk;
    }

    private ObjectNode skeleton(String object) {
        return NODES.objectNode()
                .put("id", "chatcmpl-fleet")
                .put("object", object)
                .put("created", 1_790_000_000L)
                .put("model", model);
    }

    private ObjectNode usage() {
        return NODES.objectNode()
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", completionTokens)
                .put("total_tokens", promptTokens + completionTokens);
    }

    private static byte[] event(ObjectNode data) {
        return bytes("data: " + data + "\n\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
