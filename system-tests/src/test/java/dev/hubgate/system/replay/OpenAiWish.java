package dev.hubgate.system.replay;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's chat completions and what speaks like them: the same words, but for the messages. */
record OpenAiWish(JsonNode body) implements Wish {
    private static final List<String> KEPT =
            List.of("response_format", "modalities", "audio", "web_search_options", "reasoning_effort");

    @Override
    public List<ObjectNode> functions() {
        return body.path("tools")
                .valueStream()
                .map(tool -> tool.path("function"))
                .filter(JsonNode::isObject)
                .map(function -> (ObjectNode) function.deepCopy())
                .toList();
    }

    @Override
    public Optional<String> choice() {
        JsonNode choice = body.path("tool_choice");
        return Optional.of(choice.isObject() ? choice.at("/function/name").asString("") : choice.asString(""))
                .filter(text -> !text.isEmpty());
    }

    @Override
    public Optional<JsonNode> schema() {
        return Optional.empty();
    }

    @Override
    public void into(ObjectNode request) {
        Wish.super.into(request);
        for (String name : KEPT) {
            if (body.hasNonNull(name)) {
                request.set(name, body.path(name));
            }
        }
    }
}
