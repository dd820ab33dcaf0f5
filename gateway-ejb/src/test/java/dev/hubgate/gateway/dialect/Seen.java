package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatReply;
import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.chat.ToolCall;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A reply in the form in which it is said what a recording should give. */
public final class Seen {

    private Seen() {}

    /** Arguments that are no JSON stand under a name of their own; usage that is not there is empty. */
    public static ObjectNode of(ChatReply reply) {
        var choice = reply.choices().getFirst();
        var said = choice.said();
        var seen = Json.object()
                .put("content", said.content() == null ? "" : said.content())
                .put(
                        "reasoning",
                        said.reasoning().stream()
                                .map(Reasoning::text)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining()));
        var calls = seen.putArray("tool_calls");
        said.calls().forEach(call -> calls.addObject().put("name", call.name()).set("arguments", arguments(call)));
        var finish = choice.finishReason();
        seen.put("finish_reason", finish == null ? null : finish.wire());
        var usage = seen.putObject("usage");
        if (reply.usage() != null) {
            usage.put("prompt_tokens", reply.usage().prompt())
                    .put("completion_tokens", reply.usage().completion())
                    .put("cached_tokens", reply.usage().cacheRead())
                    .put("reasoning_tokens", reply.usage().reasoning());
        }
        // As it would be read, so that numbers compare.
        return (ObjectNode) Json.read(seen.toString());
    }

    private static JsonNode arguments(ToolCall call) {
        try {
            return Json.read(call.arguments());
        } catch (JacksonException e) {
            return Json.object().put("__unparsed__", call.arguments());
        }
    }
}
