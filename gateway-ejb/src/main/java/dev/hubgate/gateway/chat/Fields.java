package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads typed fields of a request and says by JSON path which one is wrong. A JSON null means absent.
 *
 * @param path of the object, empty for the request itself
 */
record Fields(ObjectNode json, String path) {

    Fields(ObjectNode json) {
        this(json, "");
    }

    /** The JSON path of a field. */
    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** @return null if it is absent */
    JsonNode get(String name) {
        return Json.field(json, name);
    }

    JsonNode required(String name) {
        var value = get(name);
        if (value == null) {
            throw Failure.invalid(at(name), "The field " + at(name) + " is missing.")
                    .exception();
        }
        return value;
    }

    String requiredText(String name, int maxChars) {
        var value = required(name);
        if (!value.isString()
                || value.stringValue().isBlank()
                || value.stringValue().length() > maxChars) {
            throw wrong(name, "a string of 1 to " + maxChars + " characters");
        }
        return value.stringValue();
    }

    /** A string that may be empty. */
    String string(String name) {
        var value = required(name);
        if (!value.isString()) {
            throw wrong(name, "a string");
        }
        return value.stringValue();
    }

    /** @return null if it is absent */
    String optionalText(String name) {
        var value = get(name);
        if (value != null && !value.isString()) {
            throw wrong(name, "a string");
        }
        return value == null ? null : value.stringValue();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(optionalFlag(name));
    }

    /** @return null if it is absent */
    Boolean optionalFlag(String name) {
        var value = get(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value == null ? null : value.booleanValue();
    }

    /** @return null if it is absent */
    Fields object(String name) {
        var value = get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ObjectNode object)) {
            throw wrong(name, "an object");
        }
        return new Fields(object, at(name));
    }

    Fields requiredObject(String name) {
        required(name);
        return object(name);
    }

    /** @return null if it is absent */
    ArrayNode array(String name) {
        var value = get(name);
        if (value != null && !(value instanceof ArrayNode)) {
            throw wrong(name, "an array");
        }
        return (ArrayNode) value;
    }

    /** An element of an array that must be an object. */
    Fields element(String name, ArrayNode array, int index) {
        var where = at(name) + "[" + index + "]";
        if (!(array.get(index) instanceof ObjectNode object)) {
            throw Failure.invalid(where, "The element " + where + " must be an object.")
                    .exception();
        }
        return new Fields(object, where);
    }

    /** The failure to say that a field is not what it must be. */
    RuntimeException wrong(String name, String expected) {
        return Failure.invalid(at(name), "The field " + at(name) + " must be " + expected + ".")
                .exception();
    }

    @Override
    public String toString() {
        return "Fields[" + path + "]";
    }
}
