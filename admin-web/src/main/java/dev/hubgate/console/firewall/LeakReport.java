package dev.hubgate.console.firewall;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.request.TextInspection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the leak check says about a text.
 *
 * @param rows by type, what comes first in the text first
 * @param total number of places
 * @param redacted the text with placeholders
 */
public record LeakReport(List<Row> rows, int total, String redacted, InjectionWords injection) {

    private static final int MOST_SAMPLES = 5;

    /**
     * One type.
     *
     * @param masked some of the values, as {@link Mask} shows them
     */
    public record Row(String title, String entity, int count, List<String> masked) {

        public Row {
            masked = List.copyOf(masked);
        }
    }

    public LeakReport {
        rows = List.copyOf(rows);
    }

    static LeakReport of(String text, TextInspection inspection, InjectionWords injection) {
        var counts = new EnumMap<EntityType, Integer>(EntityType.class);
        var masked = new EnumMap<EntityType, Set<String>>(EntityType.class);
        var order = new LinkedHashSet<EntityType>();
        for (var found : inspection.detections()) {
            var type = EntityType.valueOf(found.entity());
            order.add(type);
            counts.merge(type, 1, Integer::sum);
            var samples = masked.computeIfAbsent(type, ignored -> new LinkedHashSet<>());
            if (samples.size() < MOST_SAMPLES) {
                samples.add(Mask.of(type, text.substring(found.start(), found.end())));
            }
        }
        var rows = new ArrayList<Row>();
        order.forEach(type ->
                rows.add(new Row(KindGroup.title(type), type.name(), counts.get(type), List.copyOf(masked.get(type)))));
        return new LeakReport(rows, inspection.detections().size(), inspection.redacted(), injection);
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "LeakReport[" + total + "]";
    }
}
