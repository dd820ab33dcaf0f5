package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.WireJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Arguments that come in pieces, each with its place ({@code $.stops[0].city}). Places may come in any order, so what they
 * add up to is known at the end. Belongs to one call.
 *
 * @see <a href="https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/function-calling">streamed arguments</a>
 */
final class PartialArguments {

    private static final int MAX_ELEMENTS = 10_000;

    private final ObjectNode root = Json.object();
    private Growing growing;

    /** A text of which more may come, and where it belongs: put there once, however many pieces it has. */
    private record Growing(String path, JsonNode holder, Object step, StringBuilder text) {}

    /** All that is there now. */
    void set(ObjectNode arguments) {
        settle();
        root.setAll(arguments);
    }

    /** More of them. A piece whose place cannot be understood is passed over. */
    void add(JsonNode pieces) {
        if (pieces != null && pieces.isArray()) {
            for (var piece : pieces) {
                add(WireJson.textOrEmpty(piece, "jsonPath"), piece);
            }
        }
    }

    ObjectNode all() {
        settle();
        return root;
    }

    private void add(String path, JsonNode piece) {
        var value = value(piece);
        if (value == null) {
            return;
        }
        if (growing != null && growing.path().equals(path) && value.isString()) {
            growing.text().append(value.stringValue());
        } else {
            begin(path, value);
        }
        if (!piece.path("willContinue").asBoolean(false)) {
            settle();
        }
    }

    private void begin(String path, JsonNode value) {
        var steps = ArgumentPath.steps(path);
        if (steps.isEmpty()) {
            return;
        }
        settle();
        JsonNode holder = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            holder = inside(holder, steps.get(i), steps.get(i + 1) instanceof Integer);
        }
        put(holder, steps.getLast(), value);
        if (value.isString()) {
            growing = new Growing(path, holder, steps.getLast(), new StringBuilder(value.stringValue()));
        }
    }

    private void settle() {
        if (growing != null) {
            var text = Json.MAPPER.getNodeFactory().stringNode(growing.text().toString());
            put(growing.holder(), growing.step(), text);
            growing = null;
        }
    }

    private static JsonNode value(JsonNode piece) {
        for (var name : List.of("stringValue", "numberValue", "boolValue")) {
            if (piece.get(name) != null) {
                return piece.get(name);
            }
        }
        return piece.get("nullValue") == null ? null : Json.MAPPER.nullNode();
    }

    private static JsonNode inside(JsonNode holder, Object step, boolean array) {
        var there = get(holder, step);
        if (there instanceof ObjectNode || there instanceof ArrayNode) {
            return there;
        }
        var made = array ? Json.MAPPER.createArrayNode() : Json.object();
        put(holder, step, made);
        return made;
    }

    private static JsonNode get(JsonNode holder, Object step) {
        return step instanceof Integer index ? holder.get(index) : holder.get((String) step);
    }

    private static void put(JsonNode holder, Object step, JsonNode value) {
        if (holder instanceof ObjectNode object && step instanceof String name) {
            object.set(name, value);
        } else if (holder instanceof ArrayNode array && step instanceof Integer index && index < MAX_ELEMENTS) {
            while (array.size() <= index) {
                array.addNull();
            }
            array.set(index, value);
        }
    }
}
