package dev.hubgate.gateway.guard;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The texts in a piece of JSON that a reply carries as a whole, such as its sources. */
final class GuardedTree {

    private final Supplier<GuardedText> texts;
    private boolean hasHidden;
    private boolean blocked;

    /** @param texts gives a new one for each text */
    GuardedTree(Supplier<GuardedText> texts) {
        this.texts = texts;
    }

    /** The same with its texts as the client may see them. */
    JsonNode guarded(JsonNode node) {
        return switch (node) {
            case StringNode string -> StringNode.valueOf(text(string.stringValue()));
            case ObjectNode object -> {
                var other = object.objectNode();
                object.properties().forEach(member -> other.set(member.getKey(), guarded(member.getValue())));
                yield other;
            }
            case ArrayNode array -> {
                var other = array.arrayNode();
                array.forEach(element -> other.add(guarded(element)));
                yield other;
            }
            default -> node;
        };
    }

    private String text(String whole) {
        var text = texts.get();
        var said = text.whole(whole);
        hasHidden |= text.hasHidden();
        blocked |= text.isBlocked();
        return said;
    }

    boolean hasHidden() {
        return hasHidden;
    }

    boolean isBlocked() {
        return blocked;
    }
}
