package dev.hubgate.firewall.disguise;

import java.util.BitSet;

/** A text to look at instead of another, with the way back: where in the first text each of its characters stands. */
public sealed interface Reading {

    /** No place: a character that was put in to help reading. */
    int NOWHERE = -1;

    /** What to look at. */
    String text();

    /** Where what a character stands for begins in the first text, or {@link #NOWHERE}. */
    int start(int index);

    /** Where it ends, exclusive. */
    int end(int index);

    /** Whether one of these characters was written otherwise in the text that this one was made from. */
    default boolean changed(int from, int to) {
        return false;
    }

    /** A text as it is. */
    record AsIs(String text) implements Reading {
        @Override
        public int start(int index) {
            return index;
        }

        @Override
        public int end(int index) {
            return index + 1;
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "AsIs[" + text.length() + "]";
        }
    }

    /**
     * A piece of another reading, with something before it that is not in it.
     *
     * @param head how long that is
     * @param from where in the whole the piece begins
     */
    record Part(String text, Reading whole, int head, int from) implements Reading {
        /** The piece from one place to another. */
        public static Reading of(Reading whole, String head, int from, int to) {
            if (head.isEmpty() && from == 0 && to == whole.text().length()) {
                return whole;
            }
            return new Part(head + whole.text().substring(from, to), whole, head.length(), from);
        }

        @Override
        public int start(int index) {
            return index < head ? NOWHERE : whole.start(index - head + from);
        }

        @Override
        public int end(int index) {
            return index < head ? NOWHERE : whole.end(index - head + from);
        }

        @Override
        public boolean changed(int begin, int end) {
            return end > head && whole.changed(Math.max(0, begin - head) + from, end - head + from);
        }

        /** Without the text. */
        @Override
        public String toString() {
            return "Part[" + text.length() + "]";
        }
    }

    /** Each character with its own place. */
    final class Mapped implements Reading {
        private final String text;
        private final int[] starts;
        private final int[] ends;
        private final BitSet changes;

        Mapped(String text, int[] starts, int[] ends, BitSet changes) {
            this.text = text;
            this.starts = starts;
            this.ends = ends;
            this.changes = changes;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public int start(int index) {
            return starts[index];
        }

        @Override
        public int end(int index) {
            return ends[index];
        }

        @Override
        public boolean changed(int from, int to) {
            int next = changes.nextSetBit(from);
            return next >= 0 && next < to;
        }
    }
}
