package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.injection.Role;
import java.util.ArrayList;
import java.util.List;

/** Judges whether a text tries to take the model over: each by itself, and all that one turn says in one role together. */
final class Judge {

    /** A shorter text says too little to take anything over. */
    private static final int SHORTEST = 16;

    private final Draft draft;
    private final Injection injection;
    private final TextCache.View cache;

    Judge(Draft draft, Injection injection, TextCache.View cache) {
        this.draft = draft;
        this.injection = injection;
        this.cache = cache;
    }

    void judge() {
        if (draft.policy.injection() == Action.OFF) {
            return;
        }
        for (var turn : draft.turns) {
            if (turn.judged()) {
                for (var role : List.of(Role.USER, Role.ASSISTANT, Role.TOOL)) {
                    judge(turn, role);
                }
            }
        }
    }

    private void judge(Turn turn, Role role) {
        var said = new ArrayList<Site>();
        for (var site : turn.sites()) {
            if (site.role() == role) {
                said.add(site);
            }
        }
        boolean alone = false;
        for (var site : said) {
            if (flagged(site.text(), role)) {
                alone = true;
                draft.report.add(Violation.INJECTION, site.place(), draft.policy.injection());
            }
        }
        if (!alone && said.size() > 1 && (flagged(joined(said, "\n"), role) || flagged(joined(said, ""), role))) {
            draft.report.add(Violation.INJECTION, turn.place(), draft.policy.injection());
        }
    }

    private boolean flagged(String text, Role role) {
        draft.budget.check();
        return text.length() >= SHORTEST
                && cache.flagged(role, text, () -> injection.flagged(text, draft.policy.sensitivity(), role));
    }

    /** With a break between them as a model may see one, or without, in case that words are split. */
    private static String joined(List<Site> sites, String between) {
        var text = new StringBuilder();
        sites.forEach(site -> text.append(site.text()).append(between));
        return text.toString();
    }
}
