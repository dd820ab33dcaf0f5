package dev.hubgate.firewall.injection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the product sees of a text, for the trainer: the same pieces, the same features. */
public final class Pieces {

    /** Places of the table. */
    public static final int BUCKETS = Ngrams.BUCKETS;

    private Pieces() {}

    /** The features of each piece, the blocks first. */
    public static List<int[]> of(String text) {
        var normal = Normaliser.normal(text);
        var ngrams = new Ngrams(Windows.BLOCK);
        var pieces = Windows.of(normal);
        var all = new ArrayList<int[]>();
        for (int i = 0; i < pieces.length; i += 2) {
            var places = new int[ngrams.read(normal, pieces[i], pieces[i + 1])];
            for (int j = 0; j < places.length; j++) {
                places[j] = ngrams.place(j);
            }
            all.add(places);
        }
        return all;
    }

    /** The hashes of its words. */
    public static int[] words(String text) {
        var words = Words.of(Normaliser.normal(text));
        return Arrays.copyOf(words.hashes(), words.count());
    }
}
