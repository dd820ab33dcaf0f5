package dev.hubgate.system.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts bytes at random places, and within characters of several bytes wherever there are some. */
final class Pieces {
    private static final int MOST = 300;
    private static final int SMALLEST_MEAN = 2;
    private static final int LARGEST_MEAN = 2_000;

    private Pieces() {}

    /** In their order; the same seed cuts the same. */
    static List<byte[]> of(byte[] bytes, long seed) {
        var random = new Random(seed);
        var cuts = new TreeSet<Integer>();
        int mean = Math.max(bytes.length / MOST, random.nextInt(SMALLEST_MEAN, LARGEST_MEAN));
        for (int at = next(random, mean); at < bytes.length; at += next(random, mean)) {
            cuts.add(at);
        }
        for (int at = 1; at < bytes.length && cuts.size() < 2 * MOST; at++) {
            if (isWithinCharacter(bytes[at]) && random.nextBoolean()) {
                cuts.add(at);
            }
        }
        return cut(bytes, cuts);
    }

    private static int next(Random random, int mean) {
        return 1 + random.nextInt(2 * mean);
    }

    private static boolean isWithinCharacter(byte next) {
        return (next & 0xC0) == 0x80;
    }

    private static List<byte[]> cut(byte[] bytes, SortedSet<Integer> cuts) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            pieces.add(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
        if (from < bytes.length) {
            pieces.add(Arrays.copyOfRange(bytes, from, bytes.length));
        }
        return pieces;
    }
}
