package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import dev.hubgate.store.audit.Tally;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What is kept of violations: how many of a kind, at what kind of place; those first about which the most was done. */
final class Tallies {

    /** A kind of violation. */
    private record Kind(String entity, String site, String action) {}

    private Tallies() {}

    static List<Tally> of(List<Violation> violations) {
        var counts = new LinkedHashMap<Kind, Integer>();
        for (var one : violations) {
            var action = one.action().name().toLowerCase(Locale.ROOT);
            counts.merge(new Kind(one.entity(), site(one.path()), action), one.count(), Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(
                        one -> Action.valueOf(one.getKey().action().toUpperCase(Locale.ROOT)),
                        Comparator.reverseOrder()))
                .map(one -> new Tally(
                        one.getKey().entity(), one.getKey().site(), one.getKey().action(), one.getValue()))
                .toList();
    }

    /** Without indices: {@code messages[3].content} is of the kind of all {@code messages[].content}. */
    private static String site(String path) {
        var site = new StringBuilder(path.length());
        boolean inside = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            inside = c == '[' || (inside && c != ']');
            if (!inside || c == '[') {
                site.append(c);
            }
        }
        return site.toString();
    }
}
