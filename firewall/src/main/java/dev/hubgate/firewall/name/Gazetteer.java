package dev.hubgate.firewall.name;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;

/**
 * What is known of single words, by their hashes alone: in which lists they are, and in which cluster. An open table of
 * prints of 32 bits: a word that is in no list is taken for one that is about once in ten thousand times.
 */
final class Gazetteer {

    static final int FIRST_NAME = 1;
    static final int SURNAME = 2;
    static final int NAME_ABROAD = 4;
    static final int PLACE = 8;
    static final int REGION = 16;
    static final int COMMON = 32;
    /** The first word of a place of two or three. */
    static final int OPENS_PLACE = 64;
    /** Not a word, but such a place. */
    static final int PLACE_OF_MANY = 128;

    static final int FLAGS = 0xFF;

    private final int[] prints;
    private final int[] facts;
    private final int mask;

    private Gazetteer(int size) {
        var room = Integer.highestOneBit(Math.max(size, 8)) * 4;
        prints = new int[room];
        facts = new int[room];
        mask = room - 1;
    }

    /** The print under which a word is kept. */
    static int print(long hash) {
        return (int) (Hash.mix(hash) >>> 32);
    }

    /** The lists in the low eight bits, the path of the cluster above them with a leading 1; 0 if nothing is known. */
    int facts(long hash) {
        var print = print(hash);
        for (var at = print & mask; facts[at] != 0; at = (at + 1) & mask) {
            if (prints[at] == print) {
                return facts[at];
            }
        }
        return 0;
    }

    private void put(int print, int fact) {
        var at = print & mask;
        while (facts[at] != 0) {
            at = (at + 1) & mask;
        }
        prints[at] = print;
        facts[at] = fact;
    }

    static Gazetteer read(DataInput in) throws IOException {
        var size = in.readInt();
        var gazetteer = new Gazetteer(size);
        var print = Integer.MIN_VALUE;
        for (var i = 0; i < size; i++) {
            print += in.readUnsignedShort() << 8 | in.readUnsignedByte();
            gazetteer.put(print, in.readInt());
        }
        return gazetteer;
    }

    static Gazetteer of(SortedMap<Integer, Integer> entries) {
        var gazetteer = new Gazetteer(entries.size());
        entries.forEach(gazetteer::put);
        return gazetteer;
    }

    /** Sorted by the print, each as its distance from the one before. */
    static void write(SortedMap<Integer, Integer> entries, DataOutput out) throws IOException {
        out.writeInt(entries.size());
        var before = Integer.MIN_VALUE;
        for (var entry : entries.entrySet()) {
            var distance = (long) entry.getKey() - before;
            if (distance >= 1 << 24) {
                throw new IOException("too few words for their distances to fit");
            }
            out.writeShort((int) (distance >> 8));
            out.writeByte((int) distance & 0xFF);
            out.writeInt(entry.getValue());
            before = entry.getKey();
        }
    }
}
