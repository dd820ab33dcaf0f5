package dev.hubgate.firewall.injection;

/**
 * The distinct features of a piece of normalised text, as places in a table: single words, pairs of words, and runs of three to
 * five characters. The arrays are used again and again; not for two threads.
 */
final class Ngrams {

    private static final int EACH = Sums.LONGEST - Sums.SHORTEST + 1 + 2;

    private final long[] seen = new long[Sums.BUCKETS / Long.SIZE];
    private final int[] places;
    private int count;

    Ngrams(int longestText) {
        places = new int[(longestText + 1) * EACH];
    }

    /** How many there are; where they are is in {@link #place}. */
    int read(String normal, int from, int to) {
        count = 0;
        words(Words.of(normal, from, to));
        characters(normal, from, to);
        for (int i = 0; i < count; i++) {
            seen[places[i] >>> 6] = 0;
        }
        return count;
    }

    int place(int i) {
        return places[i];
    }

    private void words(Words words) {
        var hashes = words.hashes();
        for (int i = 0; i < words.count(); i++) {
            add(hashes[i]);
            if (i + 1 < words.count()) {
                add(Words.pair(hashes[i], hashes[i + 1]));
            }
        }
    }

    private void characters(String normal, int from, int to) {
        for (int i = from; i < to; i++) {
            int hash = Sums.CHARACTERS;
            int end = Math.min(to, i + Sums.LONGEST);
            for (int j = i; j < end; j++) {
                hash = (hash ^ normal.charAt(j)) * Sums.FACTOR;
                if (j - i + 1 >= Sums.SHORTEST) {
                    add(hash);
                }
            }
        }
    }

    private void add(int hash) {
        int place = Sums.place(hash);
        long bit = 1L << place;
        if ((seen[place >>> 6] & bit) == 0) {
            seen[place >>> 6] |= bit;
            places[count++] = place;
        }
    }
}
