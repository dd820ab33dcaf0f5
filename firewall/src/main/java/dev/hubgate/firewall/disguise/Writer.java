package dev.hubgate.firewall.disguise;

import java.util.Arrays;
import java.util.BitSet;

/** Writes a reading of another, character by character. */
final class Writer {

    private final Reading from;
    private final BitSet changes = new BitSet();
    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;

    Writer(Reading from, int guess) {
        this.from = from;
        int room = Math.max(16, guess);
        text = new char[room];
        starts = new int[room];
        ends = new int[room];
    }

    int length() {
        return length;
    }

    char at(int index) {
        return text[index];
    }

    void set(int index, char c) {
        text[index] = c;
    }

    /** A character that stands for a stretch of what is read. */
    void put(char c, int begin, int end) {
        if (length == text.length) {
            int room = length * 2;
            text = Arrays.copyOf(text, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
        text[length] = c;
        if (begin >= 0 && from.changed(begin, end)) {
            changes.set(length);
        }
        starts[length] = begin < 0 ? Reading.NOWHERE : from.start(begin);
        ends[length++] = begin < 0 ? Reading.NOWHERE : from.end(end - 1);
    }

    /** A stretch as it stands. */
    void copy(int begin, int end) {
        var source = from.text();
        for (int i = begin; i < end; i++) {
            put(source.charAt(i), i, i + 1);
        }
    }

    /** Characters that all stand for one stretch, which was written otherwise. */
    void decoded(String characters, int begin, int end) {
        changes.set(length, length + characters.length());
        for (int i = 0; i < characters.length(); i++) {
            put(characters.charAt(i), begin, end);
        }
    }

    /** The last character stands for more than it did. */
    void stretch(int end) {
        if (length > 0) {
            ends[length - 1] = Math.max(ends[length - 1], from.end(end - 1));
        }
    }

    /** A character that had others around it that went. */
    void closed(char c, int at) {
        changes.set(length);
        put(c, at, at + 1);
    }

    /** Characters on both sides of this place count as written otherwise. */
    void seam() {
        changes.set(Math.max(0, length - 1), length + 1);
    }

    /** What is before and what comes have nothing to do with each other. */
    void gap() {
        if (length > 0) {
            put('\n', Reading.NOWHERE, 0);
            put('\n', Reading.NOWHERE, 0);
        }
    }

    Reading reading() {
        return new Reading.Mapped(
                new String(text, 0, length), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length), changes);
    }
}
