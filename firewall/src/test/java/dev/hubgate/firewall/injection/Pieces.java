package dev.hubgate.firewall.injection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the product sees of a text, for the trainer: the same pieces, the same features. */
public final class Pieces {

    /** Places of the table. */
    public static final int BUCKETS = Sums.BUCKETS;

    private Pieces() {}

    /** The features of each piece, the blocks first. */
    public static List<int[]> of(String text) {
        var normal = Normaliser.normal(text);
        var all = new ArrayList<int[]>();
        add(normal, Windows.blocks(normal), all);
        add(normal, Windows.windows(normal), all);
        return all;
    }

    /** The sum of the piece that has most, one piece after the other: what {@link Sums} must come to as well. */
    static double most(String normal, Weights weights) {
        var all = new ArrayList<int[]>();
        var blocks = Windows.blocks(normal);
        add(normal, blocks, all);
        add(normal, Windows.windows(normal), all);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.size(); i++) {
            long sum = 0;
            for (int place : all.get(i)) {
                sum += weights.table()[place];
            }
            boolean window = 2 * i >= blocks.length || (i > 0 && blocks[2 * i + 1] - blocks[2 * i] <= Windows.WINDOW);
            most = Math.max(most, weights.sum(sum, all.get(i).length) - (window ? Weights.OF_MANY : 0));
        }
        return most;
    }

    private static void add(String normal, int[] pieces, List<int[]> all) {
        var ngrams = new Ngrams(Windows.BLOCK);
        for (int i = 0; i < pieces.length; i += 2) {
            var places = new int[ngrams.read(normal, pieces[i], pieces[i + 1])];
            for (int j = 0; j < places.length; j++) {
                places[j] = ngrams.place(j);
            }
            all.add(places);
        }
    }

    /** The hashes of its words. */
    public static int[] words(String text) {
        var words = Words.of(Normaliser.normal(text));
        return Arrays.copyOf(words.hashes(), words.count());
    }
}
