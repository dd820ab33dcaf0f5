package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.injection.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text of a request: where it stands, how it is read, and what was found in it. */
final class Site {

    private final Place place;
    private final String label;
    private final String text;
    private final Manner manner;
    private final Role role;
    private final Slot slot;
    private final List<Mark> marks = new ArrayList<>(0);
    private List<Detection> read;

    Site(Place place, String label, String text, Manner manner, Role role, Slot slot) {
        this.place = place;
        this.label = label;
        this.text = text;
        this.manner = manner;
        this.role = role;
        this.slot = slot;
    }

    Place place() {
        return place;
    }

    /** What the text is said to be, such as the name of its member; empty if nothing is said. */
    String label() {
        return label;
    }

    String text() {
        return text;
    }

    Manner manner() {
        return manner;
    }

    Role role() {
        return role;
    }

    Slot slot() {
        return slot;
    }

    /** By their place, without overlaps. */
    List<Mark> marks() {
        return marks;
    }

    /** Adds some; what they overlap must be gone. */
    void add(List<Mark> more) {
        marks.addAll(more);
        marks.sort(Comparator.comparingInt(Mark::start));
    }

    /** Takes over what somebody else has found in it. */
    void read(List<Detection> detections) {
        read = detections;
    }

    /** What somebody else has found in it; null if nobody has looked. */
    List<Detection> read() {
        return read;
    }

    /** Without the text. */
    @Override
    public String toString() {
        return "Site[" + place + ", " + manner + "]";
    }
}
