package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import dev.hubgate.firewall.injection.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through what an interface knows: messages, parts, tools, options. What it does not know is data, see {@link DataWalk}. */
final class Walk {

    /** Members that grow with each turn. */
    static final Set<String> CONVERSATIONS = Set.of("messages", "input", "contents");

    private static final Set<String> TOKENS = Set.of("input", "prompt");
    private static final Set<String> SAID = Set.of("content", "parts", "text", "input", "contents", "output");

    private static final List<String> SIGNATURES = List.of("signature", "thoughtSignature", "thought_signature");

    /** A number of the interface has a type, so it is read only where it is as long as a card's. */
    private static final int LONG_NUMBER = 11;

    private final Draft draft;
    private final Media media;
    private final DataWalk data;
    private final Tree tree;
    private final ObjectNode body;
    private List<Site> run = List.of();
    private Role last;

    Walk(ObjectNode body, Draft draft, Media media) {
        this.body = body;
        this.draft = draft;
        this.media = media;
        this.data = new DataWalk(draft, media);
        this.tree = new Tree(body, null);
        draft.trees.add(tree);
    }

    void request(Purpose purpose) {
        boolean judged = purpose == Purpose.CONVERSATION;
        for (var member : body.properties()) {
            var name = member.getKey();
            var place = Place.ROOT.member(name);
            var role = Speaker.ofMember(name);
            if (TOKENS.contains(name) && TokenTexts.isTokens(member.getValue())) {
                tokens(name, new Scope(tree, place, role, draft.turn(place, judged), null));
            } else if (judged && CONVERSATIONS.contains(name) && member.getValue() instanceof ArrayNode turns) {
                for (int i = 0; i < turns.size(); i++) {
                    var turn = draft.turn(place.element(i), true);
                    element(turns, i, name, new Scope(tree, turn.place(), role, turn, null));
                }
            } else {
                next(null);
                member(body, name, "", new Scope(tree, place, role, draft.turn(place, judged), null));
            }
        }
    }

    private void tokens(String name, Scope scope) {
        var tokens = TokenTexts.of(body, name);
        if (tokens == null) {
            draft.report.add(Violation.UNREADABLE, scope.place(), draft.policy.unreadable());
            return;
        }
        draft.tokens.add(tokens);
        for (int i = 0; i < tokens.texts().size(); i++) {
            var slot = new Slot.Tokens(tokens, i);
            draft.add(
                    new Site(tokens.place(i), "", tokens.texts().get(i), Manner.PROSE, scope.role(), slot),
                    scope,
                    true);
        }
    }

    private void object(ObjectNode object, String outer, Scope above) {
        draft.budget.check();
        var scope = above.by(Speaker.of(object, above.role()));
        if (object.has("role")) {
            next(scope.role());
        }
        for (var name : object.propertyNames()) {
            member(object, name, outer, scope.member(name));
        }
    }

    private void member(ObjectNode object, String name, String outer, Scope scope) {
        if (!Words.isKnown(name) && !Words.isFree(name)) {
            data.name(object, name, scope);
        }
        if (!media.take(object, name, outer, scope)) {
            value(object, name, scope);
        }
    }

    private void value(ObjectNode object, String name, Scope scope) {
        var value = object.get(name);
        boolean arguments = name.equals("input") && object.has("name");
        if (Words.isFree(name) || arguments || (!Words.isKnown(name) && !value.isString())) {
            data.value(
                    value,
                    Words.isFree(name) ? "" : Words.label(name),
                    new Slot.Member(scope.tree(), object, name),
                    scope);
        } else if (value.isString()) {
            string(object, name, value.stringValue(), scope);
        } else if (value.isNumber()) {
            number(value, new Slot.Member(scope.tree(), object, name), scope);
        } else if (value instanceof ObjectNode inner) {
            tooDeepOr(scope, () -> object(inner, name, scope));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                element(array, i, name, scope.element(i));
            }
        }
    }

    private void element(ArrayNode array, int index, String name, Scope scope) {
        var value = array.get(index);
        var slot = new Slot.Element(scope.tree(), array, index);
        if (value instanceof ObjectNode object) {
            var part = SAID.contains(name) ? scope.in(new Part(scope.tree(), array, index)) : scope;
            tooDeepOr(scope, () -> object(object, name, part));
        } else if (value.isString()) {
            if (!Words.isChoice(name, value.stringValue()) && !media.takeUrl(value.stringValue(), slot, scope)) {
                text(value.stringValue(), name, slot, scope);
            }
        } else if (value.isNumber()) {
            number(value, slot, scope);
        } else {
            data.value(value, "", slot, scope);
        }
    }

    private void string(ObjectNode object, String name, String text, Scope scope) {
        var slot = new Slot.Member(scope.tree(), object, name);
        if (Words.isChoice(name, text)) {
            return;
        }
        boolean word = Words.isId(name) || Words.isChosen(name) || isIdentifier(object, name);
        if (isReasoning(object, name)) {
            // What is signed cannot be changed, and its placeholders are ours of an earlier turn.
            site(text, isProven(object, name) ? Manner.OPAQUE : Manner.THOUGHT, slot, scope, false);
        } else if (word && text.chars().noneMatch(Character::isWhitespace)) {
            site(text, manner(object, name), slot, scope, true);
        } else if (word || Words.isKnown(name)) {
            if (!media.takeUrl(text, slot, scope)) {
                text(text, name, slot, scope);
            }
        } else {
            data.value(object.get(name), Words.label(name), slot, scope);
        }
    }

    private static Manner manner(ObjectNode object, String name) {
        return Words.isId(name) ? Manner.ID : isIdentifier(object, name) ? Manner.FIXED : Manner.OPAQUE;
    }

    /** Whether it is a proof, or has one beside it. */
    private static boolean isProven(ObjectNode object, String name) {
        return Words.isProof(name)
                || SIGNATURES.stream()
                        .anyMatch(proof -> !object.path(proof).asString("").isEmpty());
    }

    private static boolean isReasoning(ObjectNode object, String name) {
        return Words.isReasoning(name)
                || (name.equals("reasoning") && object.has("role"))
                || (name.equals("text") && object.path("signature").isString());
    }

    /** The name of a model or a tool has a grammar; that of somebody who speaks is a person's. */
    private static boolean isIdentifier(ObjectNode object, String name) {
        if (name.equals("name")) {
            var role = object.path("role").asString("");
            return role.isEmpty() || role.equals("function") || role.equals("tool");
        }
        return name.equals("model") || name.equals("server_label");
    }

    private void text(String text, String name, Slot slot, Scope scope) {
        var json = NestedJson.read(text);
        if (json != null) {
            data.inner(json, "", slot, scope);
            return;
        }
        var site = site(text, Manner.PROSE, slot, scope, true);
        if (SAID.contains(name) && last != null) {
            run.add(site);
        }
    }

    private Site site(String text, Manner manner, Slot slot, Scope scope, boolean own) {
        var site = new Site(scope.place(), "", text, manner, scope.role(), slot);
        draft.add(site, scope, own);
        return site;
    }

    private void number(JsonNode value, Slot slot, Scope scope) {
        var text = Numbers.text(value, LONG_NUMBER);
        if (text != null) {
            site(text, Manner.FIXED, slot, scope, true);
        }
    }

    /** A run ends where somebody else speaks. */
    private void next(Role speaker) {
        if (speaker != last || speaker == null) {
            run = new ArrayList<>();
            draft.runs.add(run);
            last = speaker;
        }
    }

    private void tooDeepOr(Scope scope, Runnable walk) {
        if (scope.place().isTooDeep()) {
            draft.report.add(Violation.UNREADABLE, scope.place(), Action.BLOCK);
        } else {
            walk.run();
        }
    }
}
