package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.dialect.Fit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A case of the table of requests, {@code requests.yaml}. */
record WireCase(String name, ObjectNode json) {

    static List<WireCase> all() {
        try (var table = WireCase.class.getResourceAsStream("/dialect/anthropic/requests.yaml")) {
            var all = new ArrayList<WireCase>();
            for (var one : new YAMLMapper().readTree(table)) {
                // Through text, so that numbers are of the same kind on both sides.
                all.add(new WireCase(one.get("name").stringValue(), (ObjectNode) Json.read(one.toString())));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String model() {
        return json.path("model").asString("claude-haiku-4-5");
    }

    int maxTokens() {
        return json.path("max_tokens").asInt(1_000);
    }

    ClaudeHost host() {
        return "vertex".equals(json.path("host").asString("")) ? ClaudeHost.VERTEX : ClaudeHost.ANTHROPIC;
    }

    /** JSON path of what is refused, null if nothing is. */
    String refused() {
        return json.has("refused") ? json.get("refused").stringValue() : null;
    }

    List<String> dropped() {
        return json.path("dropped").valueStream().map(JsonNode::stringValue).toList();
    }

    /** The body that is expected. */
    ObjectNode wire() {
        var wire = ((ObjectNode) json.get("wire")).deepCopy();
        if (host() == ClaudeHost.ANTHROPIC) {
            wire.put("model", model());
        }
        return wire.put("max_tokens", json.path("wire_max_tokens").asInt(maxTokens()));
    }

    Fit fit() {
        var request = ((ObjectNode) json.get("request")).deepCopy().put("model", "claude");
        return Fit.of(
                Asked.chat(request.toString()),
                Claude.offer(model()),
                new ClaudeMessages(host()).capabilities(),
                false);
    }

    /** The body that is written. */
    ObjectNode written() {
        var body = new ClaudeMessages(host()).body(fit().request(), Claude.offer(model()), maxTokens());
        return (ObjectNode) Json.read(body.toString());
    }
}
