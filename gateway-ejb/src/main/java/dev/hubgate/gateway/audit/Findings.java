package dev.hubgate.gateway.audit;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import dev.hubgate.store.audit.Tally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts what was found in a request as its record keeps it: by entity, action and place, of which the indices are left out. */
public final class Findings {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private Findings() {}

    private record Kind(Action action, String entity, String site) {}

    /** What was treated hardest first, and of that the most frequent, so that what does not fit weighs least. */
    public static List<Tally> of(List<Violation> violations) {
        var counts = new HashMap<Kind, Long>();
        for (var violation : violations) {
            var site = INDEX.matcher(violation.path()).replaceAll("[]");
            counts.merge(new Kind(violation.action(), violation.entity(), site), (long) violation.count(), Long::sum);
        }
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Kind, Long>, Action>comparing(
                                count -> count.getKey().action())
                        .thenComparing(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(count -> count.getKey().entity())
                        .thenComparing(count -> count.getKey().site()))
                .map(count -> tally(count.getKey(), count.getValue()))
                .toList();
    }

    private static Tally tally(Kind kind, long count) {
        return new Tally(kind.entity(), kind.site(), kind.action().name().toLowerCase(Locale.ROOT), count);
    }
}
