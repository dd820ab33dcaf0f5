package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through what a client makes up: arguments, schemas, metadata, unknown fields. All of it is read, names too. */
final class DataWalk {

    /** A shorter number is too common to be anybody's. */
    private static final int LONG_NUMBER = 7;

    private static final int LONGEST_CUE = 40;

    /** Members that hold a value whose name is told by another member beside them. */
    private static final List<String> VALUES = List.of("value", "val", "data", "content", "default");

    private static final List<String> CUES = List.of("name", "key", "field", "label", "kind", "type", "title");

    private final Draft draft;
    private final Media media;

    DataWalk(Draft draft, Media media) {
        this.draft = draft;
        this.media = media;
    }

    /** @param label what the value is said to be; empty if nothing is said */
    void value(JsonNode value, String label, Slot slot, Scope scope) {
        if (scope.place().isTooDeep()) {
            draft.report.add(Violation.UNREADABLE, scope.place(), Action.BLOCK);
        } else if (value.isString()) {
            string(value.stringValue(), label, slot, scope);
        } else if (value.isNumber()) {
            number(value, label, slot, scope);
        } else if (value instanceof ObjectNode object) {
            object(object, scope);
        } else if (value instanceof ArrayNode array) {
            array(array, label, scope);
        }
    }

    /** A tree that stands in a string. */
    void inner(JsonNode root, String label, Slot host, Scope scope) {
        var tree = new Tree(root, host);
        draft.trees.add(tree);
        if (root.isString()) {
            string(
                    root.stringValue(),
                    label,
                    new Slot.Whole(tree),
                    scope.in(tree).member("*"));
        } else {
            value(root, label, new Slot.Whole(tree), scope.in(tree));
        }
    }

    /** The name of a member, if it could be more than a name. */
    void name(ObjectNode object, String name, Scope scope) {
        if (!isSimple(name)) {
            var slot = new Slot.Name(scope.tree(), object, name);
            draft.add(new Site(scope.place(), "", name, Manner.PROSE, scope.role(), slot), scope, true);
        }
    }

    private void string(String text, String label, Slot slot, Scope scope) {
        if (media.takeUrl(text, slot, scope)) {
            return;
        }
        var json = NestedJson.read(text);
        if (json != null) {
            inner(json, label, slot, scope);
        } else {
            site(text, label, slot, scope);
        }
    }

    private Site site(String text, String label, Slot slot, Scope scope) {
        var site = new Site(scope.place(), label, text, Manner.PROSE, scope.role(), slot);
        draft.add(site, scope, true);
        return site;
    }

    private void number(JsonNode value, String label, Slot slot, Scope scope) {
        // Fractions in an array are a vector or a table of measurements.
        boolean measured = value.isFloatingPointNumber() && slot instanceof Slot.Element;
        var text = measured ? null : Numbers.text(value, LONG_NUMBER);
        if (text != null) {
            draft.add(new Site(scope.place(), label, text, Manner.OPAQUE, scope.role(), slot), scope, false);
        }
    }

    private void object(ObjectNode object, Scope scope) {
        draft.budget.check();
        for (var name : object.propertyNames()) {
            var inner = scope.member(name);
            var value = object.get(name);
            name(object, name, inner);
            boolean nothing = value.isString() && Words.isSchemaType(name, value.stringValue());
            if (!nothing && !media.take(object, name, "", inner)) {
                value(value, label(object, name), new Slot.Member(scope.tree(), object, name), inner);
            }
        }
    }

    private void array(ArrayNode array, String label, Scope scope) {
        draft.budget.check();
        var run = new ArrayList<Site>();
        for (int i = 0; i < array.size(); i++) {
            int before = draft.sites.size();
            value(array.get(i), label, new Slot.Element(scope.tree(), array, i), scope.element(i));
            if (array.get(i).isString() && draft.sites.size() == before + 1) {
                run.add(draft.sites.get(before));
            }
        }
        if (run.size() > 1) {
            draft.runs.add(run);
        }
    }

    /** What a member is said to be: by its own name, or in {@code {"key": "ssn", "value": …}} by its neighbour. */
    private static String label(ObjectNode object, String name) {
        if (VALUES.contains(name)) {
            for (var cue : CUES) {
                var said = object.path(cue).asString("");
                if (!said.isEmpty() && said.length() <= LONGEST_CUE && !Words.isChoice("type", said)) {
                    return Words.label(said);
                }
            }
        }
        return Words.label(name);
    }

    /** Letters and underscores that begin small: no value has that form, and no name of a person either. */
    private static boolean isSimple(String name) {
        if (name.isEmpty() || name.length() > LONGEST_CUE || Character.isUpperCase(name.charAt(0))) {
            return name.isEmpty();
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }
}
