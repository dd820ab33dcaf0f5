package dev.hubgate.gateway.dialect.anthropic;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The references of a schema to places in itself. */
final class SchemaReferences {

    /** More than anybody writes, and few enough to follow each of them. */
    private static final int MOST = 500;

    private final ObjectNode root;
    private final Map<String, Set<String>> next = new HashMap<>();

    private SchemaReferences(ObjectNode root) {
        this.root = root;
    }

    /** Those that lead back to themselves; all, where there are too many to tell. */
    static Set<String> endless(ObjectNode root) {
        var references = new SchemaReferences(root);
        var all = in(root);
        if (all.size() > MOST) {
            return all;
        }
        var endless = new HashSet<String>();
        for (var reference : all) {
            if (references.reachable(reference).contains(reference)) {
                endless.add(reference);
            }
        }
        return endless;
    }

    /** @return null if there is no such place */
    static JsonNode target(ObjectNode root, String reference) {
        var pointer = reference.substring(1);
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            return null;
        }
        var target = root.at(pointer);
        return target.isMissingNode() ? null : target;
    }

    private Collection<String> reachable(String reference) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(after(reference));
        while (!open.isEmpty()) {
            var one = open.pop();
            if (seen.add(one)) {
                open.addAll(after(one));
            }
        }
        return seen;
    }

    private Set<String> after(String reference) {
        return next.computeIfAbsent(reference, one -> {
            var target = target(root, one);
            return target == null ? Set.of() : in(target);
        });
    }

    private static Set<String> in(JsonNode node) {
        var all = new HashSet<String>();
        for (var value : node.findValues("$ref")) {
            if (value.isString() && value.stringValue().startsWith("#")) {
                all.add(value.stringValue());
            }
        }
        return all;
    }
}
