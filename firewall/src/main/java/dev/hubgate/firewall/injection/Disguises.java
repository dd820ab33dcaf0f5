package dev.hubgate.firewall.injection;

import java.util.ArrayList;
import java.util.List;

/** What else a text says when it is read as a disguise: other spellings of it, and what is encoded in it. */
final class Disguises {

    private Disguises() {}

    /** Normalised readings, without the text's own; empty for nearly all. Together not longer than some times the text. */
    static List<String> of(String text, String normal) {
        var readings = new ArrayList<String>();
        add(readings, HiddenText.in(text));
        add(readings, Spacing.closed(normal));
        add(readings, Leetspeak.read(normal));
        add(readings, Rotation.undone(normal));
        for (var decoded : Encodings.in(text)) {
            add(readings, decoded);
        }
        return readings;
    }

    private static void add(List<String> readings, String reading) {
        if (!reading.isEmpty()) {
            readings.add(Normaliser.normal(reading));
        }
    }
}
