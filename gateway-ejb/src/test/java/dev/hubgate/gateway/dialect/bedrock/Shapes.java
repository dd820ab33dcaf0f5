package dev.hubgate.gateway.dialect.bedrock;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The shapes of a service as Amazon describes them for its own clients, and what JSON has against them. */
record Shapes(JsonNode all) {

    /** Every way in which a body is not of a shape, with its place. Members that stand in the path are not asked for. */
    List<String> faults(String shape, JsonNode body) {
        var faults = new ArrayList<String>();
        check(all.get(shape), body, "", faults);
        return faults;
    }

    private void check(JsonNode shape, JsonNode value, String path, List<String> faults) {
        switch (shape.get("type").stringValue()) {
            case "structure" -> structure(shape, value, path, faults);
            case "list" -> list(shape, value, path, faults);
            case "map" -> map(shape, value, path, faults);
            case "string" -> string(shape, value, path, faults);
            case "blob" -> blob(shape, value, path, faults);
            case "boolean" -> expect(value.isBoolean(), "not a boolean", path, faults);
            case "integer", "long" -> number(shape, value, value.isIntegralNumber(), path, faults);
            case "float", "double" -> number(shape, value, value.isNumber(), path, faults);
            default -> faults.add(path + ": of a type that is not known");
        }
    }

    private void structure(JsonNode shape, JsonNode value, String path, List<String> faults) {
        if (shape.has("document")) {
            return;
        }
        if (!value.isObject()) {
            faults.add(path + ": not an object");
            return;
        }
        var members = shape.get("members");
        for (var field : value.properties()) {
            var member = members.get(field.getKey());
            if (member == null) {
                faults.add(path + ": " + field.getKey() + " is not known");
            } else {
                var at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                check(all.get(member.get("shape").stringValue()), field.getValue(), at, faults);
            }
        }
        for (var name : shape.path("required")) {
            var isElsewhere = members.get(name.stringValue()).has("location");
            expect(isElsewhere || value.has(name.stringValue()), name.stringValue() + " is missing", path, faults);
        }
        expect(!shape.has("union") || value.size() == 1, "not exactly one of a union", path, faults);
    }

    private void list(JsonNode shape, JsonNode value, String path, List<String> faults) {
        expect(value.isArray(), "not an array", path, faults);
        bounds(shape, value.size(), path, faults);
        for (int i = 0; i < value.size(); i++) {
            check(all.get(shape.at("/member/shape").stringValue()), value.get(i), path + "[" + i + "]", faults);
        }
    }

    private void map(JsonNode shape, JsonNode value, String path, List<String> faults) {
        expect(value.isObject(), "not an object", path, faults);
        bounds(shape, value.size(), path, faults);
        for (var field : value.properties()) {
            var at = path + "." + field.getKey();
            var key = StringNode.valueOf(field.getKey());
            check(all.get(shape.at("/key/shape").stringValue()), key, at, faults);
            check(all.get(shape.at("/value/shape").stringValue()), field.getValue(), at, faults);
        }
    }

    private static void string(JsonNode shape, JsonNode value, String path, List<String> faults) {
        if (!value.isString()) {
            faults.add(path + ": not a string");
            return;
        }
        var text = value.stringValue();
        bounds(shape, text.codePointCount(0, text.length()), path, faults);
        if (shape.has("pattern")) {
            var matches = Pattern.matches(shape.get("pattern").stringValue(), text);
            expect(matches, "does not match", path, faults);
        }
        if (shape.has("enum")) {
            var known = shape.get("enum").valueStream().anyMatch(one -> one.equals(value));
            expect(known, "not one of the values", path, faults);
        }
    }

    private static void blob(JsonNode shape, JsonNode value, String path, List<String> faults) {
        try {
            bounds(shape, Base64.getDecoder().decode(value.asString("")).length, path, faults);
        } catch (IllegalArgumentException e) {
            faults.add(path + ": not base64");
        }
    }

    private static void number(JsonNode shape, JsonNode value, boolean fits, String path, List<String> faults) {
        expect(fits, "not such a number", path, faults);
        bounds(shape, value.asDouble(0), path, faults);
    }

    private static void bounds(JsonNode shape, double size, String path, List<String> faults) {
        expect(!shape.has("min") || size >= shape.get("min").doubleValue(), "below the least", path, faults);
        expect(!shape.has("max") || size <= shape.get("max").doubleValue(), "above the most", path, faults);
    }

    private static void expect(boolean good, String fault, String path, List<String> faults) {
        if (!good) {
            faults.add(path + ": " + fault);
        }
    }
}
