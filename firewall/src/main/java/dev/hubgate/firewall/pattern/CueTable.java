package dev.hubgate.firewall.pattern;

/** From the hash of a word to its cues; an open table that is never written after its making. */
final class CueTable {
    private static final int SIZE = 2048;
    private static final long[] HASHES = new long[SIZE];
    private static final long[] BITS = new long[SIZE];
    static final long SEED = 0xcbf29ce484222325L;

    static {
        for (var cue : Cue.values()) {
            for (var word : cue.words()) {
                long hash = SEED;
                for (int i = 0; i < word.length(); i++) {
                    hash = next(hash, word.charAt(i));
                }
                int slot = slot(hash);
                while (HASHES[slot] != 0 && HASHES[slot] != hash) {
                    slot = slot + 1 & SIZE - 1;
                }
                HASHES[slot] = hash;
                BITS[slot] |= cue.bit();
            }
        }
    }

    private CueTable() {}

    /** FNV-1a over characters. */
    static long next(long hash, char lower) {
        return (hash ^ lower) * 0x100000001b3L;
    }

    static long bits(long hash) {
        for (int slot = slot(hash); ; slot = slot + 1 & SIZE - 1) {
            if (HASHES[slot] == hash) {
                return BITS[slot];
            }
            if (HASHES[slot] == 0) {
                return 0;
            }
        }
    }

    private static int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & SIZE - 1;
    }
}
