package dev.hubgate.store.audit;

import java.util.List;
import java.util.stream.Collectors;

/** Tallies in one column: a line each, entity, action, count and site with a space between them. None of them has one inside. */
final class Findings {

    private static final int FIELDS = 4;

    private Findings() {}

    /** Null for none. */
    static String write(List<Tally> tallies) {
        return tallies.isEmpty()
                ? null
                : tallies.stream()
                        .map(tally -> String.join(
                                " ", tally.entity(), tally.action(), Long.toString(tally.count()), tally.site()))
                        .collect(Collectors.joining("\n"));
    }

    static List<Tally> read(String column) {
        return column == null ? List.of() : column.lines().map(Findings::tally).toList();
    }

    private static Tally tally(String line) {
        var fields = line.split(" ", FIELDS);
        return new Tally(fields[0], fields[3], fields[1], Long.parseLong(fields[2]));
    }
}
