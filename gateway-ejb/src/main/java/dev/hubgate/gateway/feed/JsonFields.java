package dev.hubgate.gateway.feed;

import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Goes through JSON objects field by field: a list of many megabytes never becomes a tree. */
final class JsonFields {

    private JsonFields() {}

    /**
     * Goes through the object that the parser is at, to its end. Anything but an object has no fields and is passed over.
     *
     * @param field is called with each name, the parser at the first token of the value; leaves it at the value's last one
     */
    static void each(JsonParser in, Consumer<String> field) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return;
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            in.nextToken();
            field.accept(name);
        }
    }

    /** The text that the parser is at, null if it is none. */
    static String text(JsonParser in) {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return in.getString();
        }
        in.skipChildren();
        return null;
    }
}
