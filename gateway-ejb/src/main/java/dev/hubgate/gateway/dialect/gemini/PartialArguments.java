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
    private String unfinished = "";

    /** All that is there now. */
    void set(ObjectNode arguments) {
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
        return root;
    }

    private void add(String path, JsonNode piece) {
        var value = value(piece);
        var steps = ArgumentPath.steps(path);
        if (value == null || steps.isEmpty()) {
            return;
        }
        JsonNode holder = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            holder = inside(holder, steps.get(i), steps.get(i + 1) instanceof Integer);
        }
        var step = steps.getLast();
        var before = get(holder, step);
        boolean goesOn = unfinished.equals(path) && before != null && before.isString() && value.isString();
        put(
                holder,
                step,
                goesOn ? Json.MAPPER.getNodeFactory().stringNode(before.stringValue() + value.stringValue()) : value);
        unfinished = piece.path("willContinue").asBoolean(false) ? path : "";
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
