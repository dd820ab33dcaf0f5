package dev.hubgate.system.replay;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds replies, whole or in chunks, to what was seen; the plainest reader that OpenAI's format allows. */
record Folding(ObjectNode seen) {

    void whole(JsonNode body) {
        if (body.path("data").isArray()) {
            seen.set("vectors", Outcome.blank().arrayNode().addAll(Embeddings.vectors(body)));
        }
        JsonNode choice = body.at("/choices/0");
        message(choice.path("message"));
        JsonNode audio = choice.at("/message/audio/data");
        if (audio.isString()) {
            seen.set("audio", audio);
        }
        finish(choice);
        usage(body.path("usage"));
    }

    void chunk(JsonNode chunk) {
        if (chunk.path("error").isObject()) {
            seen.set("error", chunk.path("error"));
        }
        JsonNode choice = chunk.at("/choices/0");
        message(choice.path("delta"));
        finish(choice);
        usage(chunk.path("usage"));
    }

    private void message(JsonNode message) {
        append("content", message.path("content"));
        append("reasoning", message.path("reasoning_content"));
        append("refusal", message.path("refusal"));
        ArrayNode calls = (ArrayNode) seen.path("tool_calls");
        for (JsonNode call : message.path("tool_calls")) {
            int index = call.path("index").asInt(calls.size());
            while (calls.size() <= index) {
                calls.addObject().put("name", "").put("arguments", "");
            }
            ObjectNode known = (ObjectNode) calls.get(index);
            known.put(
                    "name",
                    known.path("name").asString() + call.at("/function/name").asString(""));
            known.put(
                    "arguments",
                    known.path("arguments").asString()
                            + call.at("/function/arguments").asString(""));
        }
    }

    private void append(String name, JsonNode text) {
        if (text.isString()) {
            seen.put(name, seen.path(name).asString() + text.asString());
        }
    }

    private void finish(JsonNode choice) {
        if (choice.path("finish_reason").isString()) {
            seen.set("finish_reason", choice.path("finish_reason"));
        }
    }

    private void usage(JsonNode usage) {
        if (usage.isObject()) {
            ((ObjectNode) seen.path("usage"))
                    .put("prompt_tokens", usage.path("prompt_tokens").asLong())
                    .put("completion_tokens", usage.path("completion_tokens").asLong(0))
                    .put("total_tokens", usage.path("total_tokens").asLong())
                    .put(
                            "cached_tokens",
                            usage.at("/prompt_tokens_details/cached_tokens").asLong(0))
                    .put(
                            "reasoning_tokens",
                            usage.at("/completion_tokens_details/reasoning_tokens")
                                    .asLong(0));
        }
    }
}
