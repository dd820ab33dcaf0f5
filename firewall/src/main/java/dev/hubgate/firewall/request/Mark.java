package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;

/**
 * A place in a text that something is done about. Of a value that is split over several texts the first has the placeholder of the
 * whole, and the others nothing.
 *
 * @param value what is taken out; null for the later shares of a split value
 */
record Mark(String entity, Action action, int start, int end, String value) {

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "Mark[" + entity + ", " + action + ", " + start + ", " + end + "]";
    }
}
