package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found so far, counted by what, where and what is done; of a flood the first hundred are told, and the rest as one. */
final class Report {

    private static final int MOST = 100;

    private record Row(String entity, String path, Action action) {}

    private final Map<Row, Integer> rows = new LinkedHashMap<>();
    private Action most = Action.OFF;
    private Action restAction = Action.OFF;
    private int rest;

    void add(String entity, Place place, Action action) {
        if (action == Action.OFF) {
            return;
        }
        most = max(most, action);
        var row = new Row(entity, place.path(), action);
        var count = rows.get(row);
        if (count == null && rows.size() == MOST) {
            rest++;
            restAction = max(restAction, action);
        } else {
            rows.put(row, count == null ? 1 : count + 1);
        }
    }

    boolean isBlocked() {
        return most == Action.BLOCK;
    }

    /** In the order in which they were found. */
    List<Violation> violations() {
        var violations = new ArrayList<Violation>(rows.size() + 1);
        rows.forEach((row, count) -> violations.add(new Violation(row.entity(), row.path(), row.action(), count)));
        if (rest > 0) {
            violations.add(new Violation(Violation.MORE, "", restAction, rest));
        }
        return violations;
    }

    private static Action max(Action one, Action other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
