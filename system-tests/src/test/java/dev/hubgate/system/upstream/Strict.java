package dev.hubgate.system.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An object of a request, read as a strict vendor reads it: what is unknown, missing or of another type is refused.
 *
 * @param path where it stands, such as {@code messages.0.content.1}; empty for the body
 */
record Strict(JsonNode node, String path) {

    static Strict body(UpstreamCall call) {
        return new Strict(call.json(), "").object();
    }

    private Strict object() {
        if (!node.isObject()) {
            throw wrong("Input should be an object");
        }
        return this;
    }

    /** Refuses all other fields. */
    Strict only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw wrong(name, "Extra inputs are not permitted");
            }
        }
        return this;
    }

    /** A union: exactly one of these, the name of which is returned. */
    String oneOf(String... names) {
        List<String> there = new ArrayList<>();
        for (String name : names) {
            if (node.has(name)) {
                there.add(name);
            }
        }
        if (there.size() != 1) {
            throw wrong("exactly one of " + String.join(", ", names) + " is wanted, found " + there);
        }
        return there.getFirst();
    }

    boolean has(String name) {
        return node.has(name);
    }

    JsonNode get(String name) {
        return node.path(name);
    }

    String text(String name) {
        if (!get(name).isString()) {
            throw wrong(name, "Input should be a valid string");
        }
        return get(name).stringValue();
    }

    /** A text that has more than white space in it. */
    String filled(String name) {
        if (text(name).isBlank()) {
            throw wrong(name, "text content blocks must be non-empty");
        }
        return text(name);
    }

    String text(String name, Pattern pattern) {
        if (!pattern.matcher(text(name)).matches()) {
            throw wrong(name, "String should match pattern '" + pattern + "'");
        }
        return text(name);
    }

    String choice(String name, String... allowed) {
        if (!List.of(allowed).contains(text(name))) {
            throw wrong(name, "Input should be one of " + String.join(", ", allowed));
        }
        return text(name);
    }

    int positive(String name) {
        if (!get(name).isIntegralNumber() || get(name).asInt(0) < 1) {
            throw wrong(name, "Input should be an integer greater than 0");
        }
        return get(name).intValue();
    }

    /** A number within these bounds, where there is one. */
    void within(String name, double least, double most) {
        JsonNode value = get(name);
        if (has(name) && (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most)) {
            throw wrong(name, "range: " + least + ".." + most);
        }
    }

    Strict child(String name) {
        return new Strict(get(name), below(name)).object();
    }

    Optional<Strict> maybe(String name) {
        return has(name) ? Optional.of(child(name)) : Optional.empty();
    }

    /** A list that must be there and must not be empty. */
    List<Strict> list(String name) {
        List<Strict> items = maybeList(name);
        if (items.isEmpty()) {
            throw wrong(name, "Input should be a list with at least one item");
        }
        return items;
    }

    /** A list that may be missing. */
    List<Strict> maybeList(String name) {
        if (has(name) && !get(name).isArray()) {
            throw wrong(name, "Input should be a valid list");
        }
        List<Strict> items = new ArrayList<>();
        for (JsonNode item : get(name)) {
            items.add(new Strict(item, below(name) + "." + items.size()).object());
        }
        return items;
    }

    Protest wrong(String what) {
        return Protest.at(path, what);
    }

    Protest wrong(String name, String what) {
        return Protest.at(below(name), what);
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
