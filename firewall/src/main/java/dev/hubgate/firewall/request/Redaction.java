package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.redaction.Vault;
import java.util.Set;
import java.util.function.Predicate;

/** Reports what was marked, and puts placeholders in. */
final class Redaction {

    private static final Set<String> BEFORE = Set.of(
            "tools",
            "functions",
            "response_format",
            "system",
            "instructions",
            "systemInstruction",
            "system_instruction");

    private final Draft draft;
    private final Vault vault;

    Redaction(Draft draft, Vault vault) {
        this.draft = draft;
        this.vault = vault;
    }

    /**
     * Gives values their numbers: first in what a model reads before the conversation, then in the conversation, then in the rest,
     * each in the order of the request. Done before other places of the same values are looked for. So the numbers of an earlier
     * turn do not depend on what a later one brings, and a provider knows again what it has read.
     */
    void number() {
        number(BEFORE::contains);
        number(Walk.CONVERSATIONS::contains);
        number(root -> true);
    }

    /** A value that has a number keeps it. */
    private void number(Predicate<String> root) {
        for (var site : draft.sites) {
            if (!root.test(site.place().root())) {
                continue;
            }
            for (var mark : site.marks()) {
                if (mark.action() == Action.REDACT && mark.value() != null) {
                    vault.placeholder(mark.entity(), mark.value());
                }
            }
        }
    }

    void report() {
        for (var site : draft.sites) {
            for (var mark : site.marks()) {
                if (mark.value() != null) {
                    draft.report.add(mark.entity(), site.place(), mark.action());
                }
            }
        }
    }

    void apply() {
        for (var site : draft.sites) {
            if (!site.marks().isEmpty()) {
                apply(site);
            }
        }
        draft.tokens.forEach(TokenTexts::finish);
        // A tree in a string was found after the one that holds the string.
        for (var tree : draft.trees.reversed()) {
            tree.finish();
        }
    }

    private void apply(Site site) {
        var text = site.text();
        var out = new StringBuilder(text.length());
        int at = 0;
        for (var mark : site.marks()) {
            if (mark.action() == Action.REDACT) {
                out.append(text, at, mark.start()).append(instead(mark, site.manner()));
                at = mark.end();
            }
        }
        if (at > 0) {
            site.slot().set(out.append(text, at, text.length()).toString());
        }
    }

    private String instead(Mark mark, Manner manner) {
        if (mark.value() == null) {
            return "";
        }
        var placeholder = vault.placeholder(mark.entity(), mark.value());
        return manner == Manner.ID ? placeholder.substring(1, placeholder.length() - 1) : placeholder;
    }
}
