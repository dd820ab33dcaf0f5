package dev.hubgate.firewall.injection.train;

import dev.hubgate.firewall.injection.Pieces;
import java.util.HashSet;
import java.util.Set;

/** The runs of five words in a text, as hashes. */
final class Shingles {

    private static final int LENGTH = 5;

    private Shingles() {}

    static Set<Integer> of(String text) {
        var words = Pieces.words(text);
        var runs = new HashSet<Integer>();
        for (int i = 0; i + LENGTH <= words.length; i++) {
            int hash = 0;
            for (int j = i; j < i + LENGTH; j++) {
                hash = hash * 31 + words[j];
            }
            runs.add(hash);
        }
        return runs;
    }
}
