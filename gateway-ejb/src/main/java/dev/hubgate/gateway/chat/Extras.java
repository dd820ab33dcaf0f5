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
}
