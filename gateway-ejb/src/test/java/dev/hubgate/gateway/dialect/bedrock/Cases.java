package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.dialect.Fit;
import dev.hubgate.gateway.relay.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A request in OpenAI's format for a model on Bedrock. */
record Cases(ObjectNode json) {

    private static final int MAX_TOKENS = 4_096;

    static Stream<Cases> in(String file) {
        try (var stream = Cases.class.getResourceAsStream(file)) {
            return Json.read(stream.readAllBytes()).valueStream().map(one -> new Cases((ObjectNode) one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String field) {
        return json.get(field).stringValue();
    }

    List<String> dropped() {
        var dropped = json.get("dropped");
        return dropped == null
                ? List.of()
                : dropped.valueStream().map(JsonNode::stringValue).toList();
    }

    Fit fit() {
        var body = ((ObjectNode) json.get("request")).deepCopy().put("model", "model-1");
        if (!body.has("messages")) {
            body.putArray("messages").addObject().put("role", "user").put("content", "Hi");
        }
        var offer = Offers.of(text("model"));
        return Fit.of(Asked.chat(body.toString()), offer, BedrockCapabilities.TABLE, json.has("drop"));
    }

    WireRequest written() {
        int max = json.has("max") ? json.get("max").intValue() : MAX_TOKENS;
        return new BedrockDialect().write(fit().request(), Offers.of(text("model")), max);
    }

    /** What goes out, with what always does where the case says nothing of it. */
    JsonNode wire() {
        var wire = ((ObjectNode) json.get("wire")).deepCopy();
        if (!wire.has("messages")) {
            var message = wire.putArray("messages").addObject().put("role", "user");
            message.putArray("content").addObject().put("text", "Hi");
        }
        if (!wire.has("inferenceConfig")) {
            wire.putObject("inferenceConfig").put("maxTokens", MAX_TOKENS);
        }
        return wire;
    }
}
