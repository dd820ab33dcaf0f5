package dev.hubgate.system.replay;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's Messages. */
record AnthropicWish(JsonNode body) implements Wish {

    @Override
    public List<ObjectNode> functions() {
        return body.path("tools")
                .valueStream()
                .filter(tool -> tool.has("input_schema"))
                .map(tool -> Wish.function(tool, tool.path("input_schema")))
                .toList();
    }

    @Override
    public Optional<String> choice() {
        JsonNode choice = body.path("tool_choice");
        return switch (choice.path("type").asString("")) {
            case "auto", "none" -> Optional.of(choice.path("type").asString());
            case "any" -> Optional.of("required");
            case "tool" -> Optional.of(choice.path("name").asString());
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<JsonNode> schema() {
        return Optional.of(body.at("/output_config/format/schema")).filter(JsonNode::isObject);
    }

    @Override
    public void into(ObjectNode request) {
        Wish.super.into(request);
        if (body.at("/thinking/budget_tokens").isNumber()) {
            request.put("reasoning_effort", "low");
        }
    }
}
