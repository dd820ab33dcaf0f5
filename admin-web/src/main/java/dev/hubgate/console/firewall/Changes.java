package dev.hubgate.console.firewall;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.policy.CustomPattern;
import dev.hubgate.firewall.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is different between two policies, in words. */
final class Changes {

    private static final String NONE = "none";
    private static final int MOST_TERMS = 10;

    private final List<Change> list = new ArrayList<>();

    private Changes() {}

    /** From one to the other. Empty if they say the same. */
    static List<Change> between(PolicyDocument before, PolicyDocument after) {
        var changes = new Changes();
        changes.add("Sensitivity", Choices.word(before.sensitivity()), Choices.word(after.sensitivity()));
        changes.add("Everything not named", Choices.word(before.usual()), Choices.word(after.usual()));
        for (var group : KindGroup.ALL) {
            for (var kind : group.kinds()) {
                changes.add(
                        kind.title(),
                        words(before, group.onRequest(), kind.type()),
                        words(after, group.onRequest(), kind.type()));
            }
        }
        changes.patterns(byName(before), byName(after));
        changes.terms(new LinkedHashSet<>(before.allow()), new LinkedHashSet<>(after.allow()));
        changes.add("Prompt injection", Choices.word(before.injection()), Choices.word(after.injection()));
        changes.add("Images", Choices.word(before.images()), Choices.word(after.images()));
        changes.add("What cannot be read", Choices.word(before.unreadable()), Choices.word(after.unreadable()));
        changes.add("Values come back in replies", Choices.yesOrNo(before.restore()), Choices.yesOrNo(after.restore()));
        changes.add(
                "Replies are read too", Choices.yesOrNo(before.scanReplies()), Choices.yesOrNo(after.scanReplies()));
        return List.copyOf(changes.list);
    }

    private void add(String subject, String before, String after) {
        if (!before.equals(after)) {
            list.add(new Change(subject, before, after));
        }
    }

    private static String words(PolicyDocument document, boolean onRequest, EntityType type) {
        var named = document.entities().get(type);
        if (named != null) {
            return Choices.word(named);
        }
        return onRequest ? Choices.word(Action.OFF) : "as usual";
    }

    private void patterns(Map<String, CustomPattern> before, Map<String, CustomPattern> after) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> add("Pattern " + name, words(before.get(name)), words(after.get(name))));
    }

    private static String words(CustomPattern custom) {
        return custom == null ? NONE : Choices.words(custom);
    }

    private void terms(Set<String> before, Set<String> after) {
        var gone = new LinkedHashSet<>(before);
        gone.removeAll(after);
        var come = new LinkedHashSet<>(after);
        come.removeAll(before);
        if (!gone.isEmpty()) {
            add("Never personal, taken out", words(gone), NONE);
        }
        if (!come.isEmpty()) {
            add("Never personal, put in", NONE, words(come));
        }
    }

    private static String words(Set<String> terms) {
        var shown = String.join(", ", terms.stream().limit(MOST_TERMS).toList());
        return terms.size() > MOST_TERMS ? shown + " and " + (terms.size() - MOST_TERMS) + " more" : shown;
    }

    private static Map<String, CustomPattern> byName(PolicyDocument document) {
        var byName = new LinkedHashMap<String, CustomPattern>();
        document.custom().forEach(custom -> byName.put(custom.name(), custom));
        return byName;
    }
}
