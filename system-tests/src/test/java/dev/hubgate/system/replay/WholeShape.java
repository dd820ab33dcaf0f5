package dev.hubgate.system.replay;

import dev.hubgate.system.running.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The form of a reply that is not streamed. */
final class WholeShape {
    static final Set<String> FINISHES = Set.of("stop", "length", "tool_calls", "content_filter");

    private WholeShape() {}

    static List<String> faults(Reply reply) {
        List<String> faults = new ArrayList<>();
        JsonNode body = reply.json();
        require(faults, body.path("object").asString("").equals("chat.completion"), "object is no chat.completion");
        require(faults, !body.path("id").asString("").isEmpty(), "no id");
        require(faults, body.path("created").isIntegralNumber(), "created is no number");
        require(faults, !body.path("model").asString("").isEmpty(), "no model");
        require(faults, !body.has("error"), "a key error on a success");
        require(faults, !body.path("choices").isEmpty(), "no choices");
        for (JsonNode choice : body.path("choices")) {
            choice(faults, choice);
        }
        JsonNode usage = body.path("usage");
        require(faults, isSum(usage), "total_tokens is not the sum: " + usage);
        String told = reply.header("x-hub-prompt-tokens").orElse("none");
        require(faults, told.equals(usage.path("prompt_tokens").asString()), "x-hub-prompt-tokens is " + told);
        return faults;
    }

    private static void choice(List<String> faults, JsonNode choice) {
        String finish = choice.path("finish_reason").asString("");
        JsonNode message = choice.path("message");
        require(faults, choice.path("index").isIntegralNumber(), "a choice without index");
        require(faults, FINISHES.contains(finish), "finish_reason " + finish);
        require(faults, message.path("role").asString("").equals("assistant"), "role is not assistant");
        require(faults, message.has("content"), "a message without content");
        require(
                faults,
                !message.path("tool_calls").isArray()
                        || !message.path("tool_calls").isEmpty(),
                "no tool calls");
        for (JsonNode call : message.path("tool_calls")) {
            require(faults, !call.path("id").asString("").isEmpty(), "a tool call without id");
            require(faults, call.path("type").asString("").equals("function"), "a tool call without type");
            require(faults, call.at("/function/arguments").isString(), "arguments that are no string");
        }
    }

    static boolean isSum(JsonNode usage) {
        long prompt = usage.path("prompt_tokens").asLong(-1);
        return usage.path("total_tokens").asLong(-2)
                == prompt + usage.path("completion_tokens").asLong(-1);
    }

    static void require(List<String> faults, boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
