package dev.hubgate.system.replay;

import dev.hubgate.system.upstream.ExactJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bedrock's Converse. */
record BedrockWish(JsonNode body) implements Wish {

    @Override
    public List<ObjectNode> functions() {
        return body.at("/toolConfig/tools")
                .valueStream()
                .map(tool -> tool.path("toolSpec"))
                .filter(JsonNode::isObject)
                .map(tool -> Wish.function(tool, tool.at("/inputSchema/json")))
                .toList();
    }

    @Override
    public Optional<String> choice() {
        JsonNode choice = body.at("/toolConfig/toolChoice");
        if (choice.has("any")) {
            return Optional.of("required");
        }
        return choice.has("tool") ? Optional.of(choice.at("/tool/name").asString()) : Optional.empty();
    }

    @Override
    public Optional<JsonNode> schema() {
        JsonNode schema = body.at("/outputConfig/textFormat/structure/jsonSchema/schema");
        return Optional.of(schema).filter(JsonNode::isString).map(text -> ExactJson.parse(text.asString()));
    }
}
