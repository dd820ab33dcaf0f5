package dev.hubgate.firewall.name;

/** The hashes of words and of features. They are part of the format of the weights: who changes them trains again. */
final class Hash {

    static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    /** One more character (FNV-1a). */
    static long add(long hash, int character) {
        return (hash ^ character) * PRIME;
    }

    /** Two things as one. The order counts. */
    static long pair(long first, long second) {
        return (first * 31 + second) * 0x9e3779b97f4a7c15L + first;
    }

    /** Spreads what is known over all the bits. */
    static long mix(long hash) {
        var h = hash * 0x9e3779b97f4a7c15L;
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        return h ^ (h >>> 29);
    }

    /** Of a whole word, as {@link Tokens} reads it. */
    static long word(String word) {
        var hash = SEED;
        for (var i = 0; i < word.length(); ) {
            var c = word.codePointAt(i);
            hash = add(hash, Character.toLowerCase(c));
            i += Character.charCount(c);
        }
        return hash;
    }
}
