package dev.hubgate.firewall.request;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A tree of JSON: the request itself, or one that stands in a string. It is written down again only where it was changed. */
final class Tree {

    private final Slot host;
    private JsonNode root;
    private boolean changed;
    // By identity: nodes compare by content.
    private final IdentityHashMap<ObjectNode, Map<String, String>> renames = new IdentityHashMap<>(0);

    /** @param host where the string stands; null for the request itself */
    Tree(JsonNode root, Slot host) {
        this.root = root;
        this.host = host;
    }

    JsonNode root() {
        return root;
    }

    void change() {
        changed = true;
    }

    void replace(JsonNode other) {
        root = other;
        change();
    }

    /** Done at the end, so that values can be set under the names that were read. */
    void rename(ObjectNode object, String from, String to) {
        renames.computeIfAbsent(object, ignored -> new LinkedHashMap<>()).put(from, to);
        change();
    }

    /** Renames, and writes a tree in a string down where it stands. Inner trees have to be finished before outer ones. */
    void finish() {
        renames.forEach(Tree::renamed);
        if (changed && host != null) {
            host.set(NestedJson.write(root));
        }
    }

    /** The order of the members stays. */
    private static void renamed(ObjectNode object, Map<String, String> names) {
        var members = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        object.removeAll();
        members.forEach((name, value) -> object.set(names.getOrDefault(name, name), value));
    }
}
