package dev.hubgate.gateway.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Invented;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spoils JSON: types swapped, fields removed, doubled or null, numbers beyond all measure. */
final class Mutations {

    private static final String[] VALUES = {
        "null",
        "true",
        "7",
        "-1",
        "0.5",
        "1e400",
        "-1e400",
        "99999999999999999999999",
        "2147483648",
        "\"\"",
        "\"x\"",
        "\"stop\"",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "[7,\"x\",{}]",
        "{\"a\":1}",
        "{\"text\":7,\"name\":{},\"id\":[]}",
        "\"\\ud83d\\ude00\\u2028\\u0000\"",
        "{\"type\":\"text\",\"text\":\"x\"}",
        "[{\"index\":99999,\"id\":7}]"
    };

    private record Slot(JsonNode parent, String name, int index) {

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }

        JsonNode value() {
            return parent instanceof ObjectNode object ? object.get(name) : parent.get(index);
        }
    }

    private Mutations() {}

    /** Spoils a tree in one to three places. */
    static JsonNode of(JsonNode good, Invented invented) {
        var tree = good.deepCopy();
        for (int i = invented.upTo(2); i >= 0; i--) {
            var slots = new ArrayList<Slot>();
            collect(tree, slots);
            if (!slots.isEmpty()) {
                spoil(slots, invented);
            }
        }
        return tree;
    }

    private static void spoil(List<Slot> slots, Invented invented) {
        var slot = slots.get(invented.upTo(slots.size() - 1));
        switch (invented.upTo(4)) {
            case 0 -> slot.remove();
            case 1 ->
                slot.set(slots.get(invented.upTo(slots.size() - 1)).value().deepCopy());
            default -> slot.set(Json.readForeign(invented.oneOf(VALUES)));
        }
    }

    private static void collect(JsonNode node, List<Slot> slots) {
        if (node instanceof ObjectNode object) {
            for (var name : object.propertyNames()) {
                slots.add(new Slot(object, name, 0));
                collect(object.get(name), slots);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                slots.add(new Slot(array, null, i));
                collect(array.get(i), slots);
            }
        }
    }
}
