package dev.hubgate.firewall.redaction;

import java.util.Map;
import java.util.TreeMap;

/** The placeholders that are live, in the order of their letters, so that those with one beginning stand together. Immutable. */
final class Forms {

    private final String[] placeholders;
    private final String[] values;

    Forms(Map<String, String> values) {
        var sorted = new TreeMap<>(values);
        placeholders = sorted.keySet().toArray(new String[0]);
        this.values = sorted.values().toArray(new String[0]);
    }

    int count() {
        return placeholders.length;
    }

    String value(int index) {
        return values[index];
    }

    /** The first of those in a range, alike up to a depth, that goes on with this letter or a later one; the range's end if none does. */
    int first(int low, int high, int depth, int letter) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (placeholders[middle].charAt(depth) < letter) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
