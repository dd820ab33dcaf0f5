package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.text.Detector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds in each text of a request, by itself, what the policy is about. */
final class Finder {

    /** What a text that is no prose cannot tell: words in a grammar look like names. */
    private static final Set<String> NAMES = Set.of(
            EntityType.PERSON.name(),
            EntityType.LOCATION.name(),
            EntityType.ORGANIZATION.name(),
            EntityType.NRP.name(),
            EntityType.STREET_ADDRESS.name());

    private final Draft draft;
    private final Detector detector;
    private final TextCache.View cache;

    Finder(Draft draft, Detector detector, TextCache.View cache) {
        this.draft = draft;
        this.detector = detector;
        this.cache = cache;
    }

    static boolean isName(String entity) {
        return NAMES.contains(entity);
    }

    void find() {
        for (var site : draft.sites) {
            draft.budget.check();
            var marks = marks(site, found(site));
            if (!marks.isEmpty()) {
                site.add(marks);
            }
        }
    }

    private List<Detection> found(Site site) {
        if (site.read() != null) {
            return site.read();
        }
        var found = detect(site.label(), site.text());
        boolean identifier = site.manner() == Manner.ID || site.manner() == Manner.FIXED;
        return found.isEmpty() && identifier ? detect("", Words.loosened(site.text())) : found;
    }

    List<Detection> detect(String label, String text) {
        return cache.detections(label, text, () -> detector.detect(label, text, draft.policy, draft.budget));
    }

    private static List<Mark> marks(Site site, List<Detection> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var marks = new ArrayList<Mark>(found.size());
        for (var one : found) {
            if (site.manner().looksForNames() || !isName(one.entity())) {
                var value = site.text().substring(one.start(), one.end());
                marks.add(new Mark(one.entity(), action(site, one.action()), one.start(), one.end(), value));
            }
        }
        return marks;
    }

    /** Where no placeholder fits, what would be taken out blocks. */
    static Action action(Site site, Action action) {
        return action == Action.REDACT && !site.manner().isRewritten() ? Action.BLOCK : action;
    }
}
