package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.policy.Policy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A request while it is read: its texts by their order, and what they belong to. */
final class Draft {

    final Policy policy;
    final Budget budget;
    final List<Site> sites = new ArrayList<>();
    final List<Tree> trees = new ArrayList<>();
    final List<Turn> turns = new ArrayList<>();
    /** Texts that follow each other, so that a value may be split over them. */
    final List<List<Site>> runs = new ArrayList<>();

    final List<TokenTexts> tokens = new ArrayList<>();
    final Report report = new Report();
    private final Set<String> taken = new HashSet<>();

    Draft(Policy policy, Budget budget) {
        this.policy = policy;
        this.budget = budget;
    }

    /** What looks like a placeholder in the request itself. */
    Set<String> taken() {
        return taken;
    }

    /** @param own whether what looks like a placeholder in it is none of ours */
    void add(Site site, Scope scope, boolean own) {
        sites.add(site);
        if (site.manner() == Manner.PROSE && !(site.slot() instanceof Slot.Name)) {
            scope.turn().sites().add(site);
        }
        if (own) {
            Placeholders.find(site.text(), taken);
        }
    }

    Turn turn(Place place, boolean judged) {
        var turn = Turn.at(place, judged);
        turns.add(turn);
        return turn;
    }
}
