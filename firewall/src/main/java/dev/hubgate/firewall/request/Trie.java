package dev.hubgate.firewall.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many words in a text at once, in one pass over it, after Aho and Corasick. Case does not count here. Its time goes with the
 * length of the text and of the words, not with their product.
 */
final class Trie {

    /** A place where a word stands. */
    interface Found {

        /** @return whether it counts there; else a shorter one with the same end is tried */
        boolean at(int word, int start, int end);
    }

    /** Words that end with other words that end with others: no more of these are tried at one place. */
    private static final int MOST_TRIES = 16;

    private final Map<Long, Integer> children = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>(List.of(-1));
    private final List<Character> letters = new ArrayList<>(List.of('\0'));
    private final List<Integer> lengths = new ArrayList<>(List.of(0));
    /** The words that end at a node: words that differ only in case share one. */
    private final Map<Integer, List<Integer>> words = new HashMap<>();

    private int[] fails = {0};
    /** The next node on the way of fails at which a word ends; 0 if there is none. */
    private int[] shorter = {0};

    /** @param word a number of the caller's */
    void add(String text, int word) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = fold(text.charAt(i));
            var child = children.get(key(node, letter));
            if (child == null) {
                child = parents.size();
                parents.add(node);
                letters.add(letter);
                lengths.add(i + 1);
                children.put(key(node, letter), child);
            }
            node = child;
        }
        words.computeIfAbsent(node, ignored -> new ArrayList<>(1)).add(word);
    }

    /** To be called once, after all words. */
    void build() {
        int count = parents.size();
        fails = new int[count];
        shorter = new int[count];
        var byLength = new Integer[count];
        Arrays.setAll(byLength, i -> i);
        Arrays.sort(byLength, (one, other) -> lengths.get(one) - lengths.get(other));
        for (int node : byLength) {
            if (lengths.get(node) > 1) {
                fails[node] = next(fails[parents.get(node)], letters.get(node));
            }
            int fail = fails[node];
            shorter[node] = words.containsKey(fail) ? fail : shorter[fail];
        }
    }

    /** Tells all places, by where they end; of those with one end the longest that counts. */
    void find(String text, Found found) {
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            node = next(node, fold(text.charAt(i)));
            int at = words.containsKey(node) ? node : shorter[node];
            for (int tries = 0; at != 0 && tries < MOST_TRIES && !tell(at, i + 1, found); tries++) {
                at = shorter[at];
            }
        }
    }

    private boolean tell(int node, int end, Found found) {
        for (int word : words.get(node)) {
            if (found.at(word, end - lengths.get(node), end)) {
                return true;
            }
        }
        return false;
    }

    private int next(int from, char letter) {
        int node = from;
        while (true) {
            var child = children.get(key(node, letter));
            if (child != null) {
                return child;
            }
            if (node == 0) {
                return 0;
            }
            node = fails[node];
        }
    }

    private static long key(int node, char letter) {
        return (long) node << 16 | letter;
    }

    private static char fold(char c) {
        return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }
}
