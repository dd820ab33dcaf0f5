package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Fields that Hubgate does not know: kept beside the known ones, so that a provider of the same format gets them all. */
public final class Extras {

    /** No such fields. Not to be changed. */
    public static final ObjectNode NONE = Json.object();

    private Extras() {}

    /** All fields of an object but the known ones, and but those that are null: these are as good as absent. */
    public static ObjectNode of(ObjectNode json, Set<String> known) {
        ObjectNode extras = null;
        for (var field : json.properties()) {
            if (!known.contains(field.getKey()) && !field.getValue().isNull()) {
                extras = extras == null ? Json.object() : extras;
                extras.set(field.getKey(), field.getValue());
            }
        }
        return extras == null ? NONE : extras;
    }

    /**
     * The same, with the unknown fields of an object inside it under that object's name.
     *
     * @param innerKnown the known fields of the object inside
     */
    public static ObjectNode of(ObjectNode json, Set<String> known, String inner, Set<String> innerKnown) {
        var outer = of(json, known);
        var inside = json.get(inner) instanceof ObjectNode object ? of(object, innerKnown) : NONE;
        if (inside.isEmpty()) {
            return outer;
        }
        var both = outer.isEmpty() ? Json.object() : outer;
        return both.set(inner, inside);
    }

    /** Puts what was kept back to where it was. */
    public static void restore(ObjectNode extras, ObjectNode json) {
        for (var field : extras.properties()) {
            if (field.getValue() instanceof ObjectNode inside && json.get(field.getKey()) instanceof ObjectNode there) {
                restore(inside, there);
            } else {
                json.set(field.getKey(), field.getValue());
            }
        }
    }
}
