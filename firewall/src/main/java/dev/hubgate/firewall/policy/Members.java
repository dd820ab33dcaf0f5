package dev.hubgate.firewall.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a JSON object, each asked for by its type. One that is null counts as one that is not there.
 *
 * @param at path of the object, empty for the outermost
 */
record Members(ObjectNode object, String at) {

    /** A name that looks like one; anything else may be something that has no business in a message. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{0,59}");

    /** @throws PolicyFault if there are others */
    Members only(String... known) {
        for (var name : object.propertyNames()) {
            if (!List.of(known).contains(name)) {
                var near = NearWords.question(NearWords.of(name, List.of(known)));
                throw new PolicyFault(path(name), "There is no such member here." + near);
            }
        }
        return this;
    }

    /** Path of a member; its name is left out if it does not look like one. */
    String path(String name) {
        var step = NAME.matcher(name).matches() ? name : "*";
        return at.isEmpty() ? step : at + "." + step;
    }

    /** One of some words in lower case. */
    <E extends Enum<E>> E word(String name, E usual, Collection<E> allowed) {
        var value = given(name);
        return value == null ? usual : word(path(name), value, allowed);
    }

    static <E extends Enum<E>> E word(String path, JsonNode value, Collection<E> allowed) {
        var words = allowed.stream().collect(Collectors.toMap(one -> one.name().toLowerCase(Locale.ROOT), one -> one));
        var found = value.isString() ? words.get(value.stringValue()) : null;
        if (found == null) {
            var list = allowed.stream()
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList();
            var near = value.isString() ? NearWords.of(value.stringValue(), list) : List.<String>of();
            throw new PolicyFault(
                    path, "This must be one of " + String.join(", ", list) + "." + NearWords.question(near));
        }
        return found;
    }

    boolean flag(String name, boolean usual) {
        var value = given(name);
        if (value != null && !value.isBoolean()) {
            throw new PolicyFault(path(name), "This must be true or false.");
        }
        return value == null ? usual : value.booleanValue();
    }

    /** Text that must be there: 1 to so many characters, on one line. */
    String text(String name, int most) {
        var value = given(name);
        if (value == null) {
            throw new PolicyFault(path(name), "This is missing.");
        }
        return text(path(name), value, most);
    }

    static String text(String path, JsonNode value, int most) {
        if (!value.isString()) {
            throw new PolicyFault(path, "This must be a string.");
        }
        var text = value.stringValue();
        if (text.isEmpty() || text.length() > most) {
            throw new PolicyFault(path, "This must have 1 to " + most + " characters.");
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new PolicyFault(path, "This must have no control characters and no broken ones.");
        }
        return text;
    }

    /** The elements of a list with their paths, at most so many. */
    List<Map.Entry<String, JsonNode>> list(String name, int most) {
        var value = given(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new PolicyFault(path(name), "This must be a list.");
        }
        if (value.size() > most) {
            throw new PolicyFault(path(name), "There can be at most " + most + " of these.");
        }
        var elements = new ArrayList<Map.Entry<String, JsonNode>>();
        for (var element : value) {
            elements.add(Map.entry(path(name) + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    /** An object in this one, empty if it is not there. */
    Members object(String name) {
        var value = given(name);
        return value == null ? new Members(object.objectNode(), path(name)) : of(path(name), value);
    }

    static Members of(String path, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw new PolicyFault(path, "This must be an object.");
        }
        return new Members(object, path);
    }

    Stream<Map.Entry<String, JsonNode>> stream() {
        return object.propertyStream();
    }

    private JsonNode given(String name) {
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
