package dev.hubgate.firewall.text;

import dev.hubgate.firewall.disguise.Reading;

/** Where in the first text something stands that was found in a reading of it. */
record Place(int start, int end) {

    /** Null where it is not in it, or not in one piece. */
    static Place of(Reading reading, int from, int to) {
        int first = from;
        int last = to - 1;
        while (first <= last && reading.start(first) < 0) {
            first++;
        }
        while (last > first && reading.start(last) < 0) {
            last--;
        }
        if (first > last) {
            return null;
        }
        int start = reading.start(first);
        int end = reading.end(last);
        for (int i = first; reading instanceof Reading.Mapped && i < last; i++) {
            if (reading.start(i) < start) {
                return null;
            }
            end = Math.max(end, reading.end(i));
        }
        return end > start ? new Place(start, end) : null;
    }

    /** With the whole of the pairs that its ends cut through. */
    Place whole(String text) {
        return new Place(splits(text, start) ? start - 1 : start, splits(text, end) ? end + 1 : end);
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
