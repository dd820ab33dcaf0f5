package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads typed fields of a request and says by JSON path which one is wrong. A JSON null means absent. */
final class Fields {

    private Fields() {}

    static JsonNode required(ObjectNode body, String name) {
        var value = Json.field(body, name);
        if (value == null) {
            throw Failure.invalid(name, "The field " + name + " is missing.").exception();
        }
        return value;
    }

    static String text(ObjectNode body, String name, int maxChars) {
        var value = required(body, name);
        if (!value.isString()
                || value.stringValue().isBlank()
                || value.stringValue().length() > maxChars) {
            throw Failure.invalid(name, "The field " + name + " must be a string of 1 to " + maxChars + " characters.")
                    .exception();
        }
        return value.stringValue();
    }

    static boolean flag(ObjectNode body, String path, String name) {
        var value = Json.field(body, name);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw Failure.invalid(path, "The field " + path + " must be true or false.")
                    .exception();
        }
        return value.booleanValue();
    }

    /** @return null if it is absent */
    static Integer integer(ObjectNode body, String name, int min, int max) {
        var value = Json.field(body, name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min || value.intValue() > max) {
            throw Failure.invalid(name, "The field " + name + " must be an integer from " + min + " to " + max + ".")
                    .exception();
        }
        return value.intValue();
    }

    static ObjectNode object(ObjectNode body, String name) {
        var value = Json.field(body, name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ObjectNode object)) {
            throw Failure.invalid(name, "The field " + name + " must be an object.")
                    .exception();
        }
        return object;
    }
}
