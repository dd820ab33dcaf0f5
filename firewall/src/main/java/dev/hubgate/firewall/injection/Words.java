package dev.hubgate.firewall.injection;

import java.util.Arrays;

/**
 * The hashes of the words of a normalised text, in their order. A letter of a script without spaces is a word of its own.
 *
 * @param hashes more places than words, for most
 */
record Words(int[] hashes, int count) {

    static final byte LETTER = 1;
    static final byte ALONE = 2;
    /** The hash of a word without letters. */
    static final int SEED = 0x9747b28c;

    private static final byte BETWEEN = 0;
    private static final byte[] KINDS = kinds();
    private static final int FACTOR = 0x01000193;

    static boolean isLetter(char c) {
        return KINDS[c] != BETWEEN;
    }

    /** Part of a word, a word of its own, or between words. */
    static byte kind(char c) {
        return KINDS[c];
    }

    /** Left out of words, and no end of them. */
    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /** Whether a word may go on over this. */
    static boolean joins(char c) {
        return KINDS[c] == LETTER || isApostrophe(c);
    }

    /** The hash of a word with one letter more; {@link #mixed} when it is whole. */
    static int next(int hash, char c) {
        return (hash ^ c) * FACTOR;
    }

    static Words of(String normal) {
        return of(normal, 0, normal.length());
    }

    static Words of(String normal, int from, int to) {
        var hashes = new int[Math.max(8, (to - from) / 5 + 2)];
        int count = 0;
        int hash = SEED;
        for (int i = from; i < to; i++) {
            char c = normal.charAt(i);
            var kind = KINDS[c];
            if (kind == LETTER) {
                hash = next(hash, c);
                continue;
            }
            if (isApostrophe(c)) {
                continue;
            }
            if (count + 2 > hashes.length) {
                hashes = Arrays.copyOf(hashes, hashes.length * 2);
            }
            if (hash != SEED) {
                hashes[count++] = mixed(hash);
                hash = SEED;
            }
            if (kind == ALONE) {
                hashes[count++] = mixed(next(SEED, c));
            }
        }
        if (hash != SEED) {
            hashes = count == hashes.length ? Arrays.copyOf(hashes, count + 1) : hashes;
            hashes[count++] = mixed(hash);
        }
        return new Words(hashes, count);
    }

    /** The hash of one normalised word. */
    static int hash(String word) {
        return of(word).hashes[0];
    }

    /** Two hashes made one, the order told. */
    static int pair(int first, int second) {
        return mixed(first * 31 + second * 0x2c1b3c6d + 0x297a2d39);
    }

    static int mixed(int hash) {
        int h = hash ^ (hash >>> 16);
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ (h >>> 16);
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            var type = Character.getType(c);
            var part = Character.isLetterOrDigit(c)
                    || type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK;
            var alone = Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0xE00 && c <= 0xE7F);
            kinds[c] = !part ? BETWEEN : alone ? ALONE : LETTER;
        }
        return kinds;
    }
}
