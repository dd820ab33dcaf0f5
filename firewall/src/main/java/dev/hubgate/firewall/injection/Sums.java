package dev.hubgate.firewall.injection;

import java.util.Arrays;

/**
 * The sums of all pieces of a text, which lie over each other: every feature is hashed and looked up once. With it is kept where
 * the same feature began the last time; where that is before a piece, the feature counts for the piece, else it has been counted.
 * Features are runs of three to five characters, words, and pairs of words. The arrays are used again and again, and hold nothing
 * of a text but places; not for two threads.
 */
final class Sums {

    /** Places in the table of weights; a power of two. */
    static final int BUCKETS = 1 << 19;
    /** What the hash of a run of characters begins with. */
    static final int CHARACTERS = 0x1234567;

    static final int FACTOR = 0x9E3779B1;
    static final int SHORTEST = 3;
    static final int LONGEST = 5;
    private static final int RUNS = LONGEST - SHORTEST + 1;
    /** The high bits are the well mixed ones. */
    private static final int SHIFT = Integer.numberOfLeadingZeros(BUCKETS) + 1;

    /** Characters whose features are held; more than the longest piece and the step to the next. */
    private static final int ROOM = 2 * Windows.BLOCK + 192;
    /** A position has what a weight leaves of an int. */
    private static final int FARTHEST = 1 << 23;

    private static final int WEIGHT = 8;
    private static final int WEIGHTS = (1 << WEIGHT) - 1;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Weights weights;
    /** For each place where its feature began last, and the weight below it. */
    private final int[] cells = new int[BUCKETS];
    /** What was there when a run of characters was read: for each place the runs that end there, the shortest first. */
    private final int[] runs = new int[RUNS * (ROOM + 1)];
    /** The same for each word: the pair that it ends, then the word itself. */
    private final int[] words = new int[2 * (ROOM + 1)];

    private final int[] starts = new int[ROOM + 1];
    private final int[] extras = new int[4];

    private String text;
    /** The position of the text's first character; all that is less is of another text. */
    private int base = LONGEST;
    /** The end of the runs that are held first. */
    private int origin;

    private int wordCount;
    private int wordHash;
    private int wordStart;
    private int lastWord;
    private int one;
    private int two;
    private int three;
    private int four;
    private long sum;
    private int count;

    Sums(Weights weights) {
        this.weights = weights;
        for (int i = 0; i < BUCKETS; i++) {
            cells[i] = weights.table()[i] & WEIGHTS;
        }
    }

    /** The place of a feature. */
    static int place(int hash) {
        return hash >>> SHIFT;
    }

    /** The sum of the piece that looks most like an attack; more is asked of a window than of a block, as there are more of them. */
    double most(String normal) {
        begin(normal);
        var blocks = Windows.blocks(normal);
        var windows = Windows.windows(normal);
        double most = Double.NEGATIVE_INFINITY;
        int block = 0;
        int window = 0;
        for (int at = 0; at < normal.length(); ) {
            boolean last = window == windows.length;
            int to = last ? blocks[block + 1] : Math.min(blocks[block + 1], windows[window + 1]);
            if (to + 1 - origin > ROOM) {
                forget(at);
            }
            read(at, to);
            at = to;
            if (block < blocks.length && blocks[block + 1] == to) {
                double sum = piece(blocks[block], to);
                boolean rest = block > 0 && to - blocks[block] <= Windows.WINDOW;
                most = Math.max(most, rest ? sum - Weights.OF_MANY : sum);
                block += 2;
            }
            if (window < windows.length && windows[window + 1] == to) {
                most = Math.max(most, piece(windows[window], to) - Weights.OF_MANY);
                window += 2;
            }
        }
        base += normal.length() + LONGEST;
        text = "";
        return most;
    }

    private void begin(String normal) {
        text = normal;
        origin = 0;
        wordCount = 0;
        wordHash = Words.SEED;
        if (base + ROOM > FARTHEST) {
            rebase(base - LONGEST);
        }
    }

    private void read(int from, int to) {
        int slot = RUNS * (from + 1 - origin);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int five = (four ^ c) * FACTOR;
            four = (three ^ c) * FACTOR;
            three = (two ^ c) * FACTOR;
            two = (one ^ c) * FACTOR;
            one = (CHARACTERS ^ c) * FACTOR;
            int position = base + i;
            // at the start of a text some begin before it: no piece counts those
            runs[slot++] = see(three, position - 2);
            runs[slot++] = see(four, position - 3);
            runs[slot++] = see(five, position - 4);
            var kind = Words.kind(c);
            if (kind == Words.LETTER) {
                wordStart = wordHash == Words.SEED ? i : wordStart;
                wordHash = Words.next(wordHash, c);
            } else if (!Words.isApostrophe(c)) {
                if (wordHash != Words.SEED) {
                    word(Words.mixed(wordHash), wordStart);
                    wordHash = Words.SEED;
                }
                if (kind == Words.ALONE) {
                    word(Words.mixed(Words.next(Words.SEED, c)), i);
                }
            }
        }
    }

    private void word(int hash, int start) {
        int at = 2 * wordCount;
        words[at] = wordCount == 0 ? NEVER : see(Words.pair(lastWord, hash), base + starts[wordCount - 1]);
        words[at + 1] = see(hash, base + start);
        starts[wordCount++] = start;
        lastWord = hash;
    }

    /** What is known of a feature, before it is noted where it begins now. */
    private int see(int hash, int position) {
        int place = place(hash);
        int cell = cells[place];
        cells[place] = Math.max(cell, (position << WEIGHT) | (cell & WEIGHTS));
        return cell;
    }

    /** How much a piece that ends where reading has come to looks like an attack, on no fixed scale; above 0 it rather does. */
    private double piece(int from, int to) {
        int limit = (base + from) << WEIGHT;
        sum = 0;
        count = 0;
        for (int run = 0; run < RUNS - 1; run++) {
            int end = from + SHORTEST + run;
            int slot = RUNS * (end - origin);
            add(runs, slot, end > to ? slot : slot + run + 1, limit);
        }
        add(runs, RUNS * (from + LONGEST - origin), RUNS * (to + 1 - origin), limit);
        int first = Arrays.binarySearch(starts, 0, wordCount, from);
        first = first < 0 ? -first - 1 : first;
        add(words, 2 * first + 1, 2 * wordCount, limit);
        edges(from, to, first < wordCount, limit);
        return weights.sum(sum, count);
    }

    private void add(int[] seen, int from, int to, int limit) {
        int weight = 0;
        int all = 0;
        for (int i = from; i < to; i++) {
            int cell = seen[i];
            int counts = (cell - limit) >> 31;
            weight += (byte) cell & counts;
            all -= counts;
        }
        sum += weight;
        count += all;
    }

    /** The words that the piece cuts in two. */
    private void edges(int from, int to, boolean whole, int limit) {
        int known = 0;
        if (from > 0 && Words.joins(text.charAt(from - 1)) && Words.joins(text.charAt(from))) {
            var cut = Words.of(text, from, to);
            int last = cut.count() - 1;
            known = last < 0 ? 0 : extra(cut.hashes()[0], known, limit);
            known = last < 1 ? known : extra(Words.pair(cut.hashes()[0], cut.hashes()[1]), known, limit);
            known = last < 1 ? known : extra(cut.hashes()[last], known, limit);
            known = last < 2 ? known : extra(Words.pair(cut.hashes()[last - 1], cut.hashes()[last]), known, limit);
        } else if (wordHash != Words.SEED) {
            int open = Words.mixed(wordHash);
            known = extra(open, known, limit);
            known = whole ? extra(Words.pair(lastWord, open), known, limit) : known;
        }
    }

    /** Counts a feature unless it is known from the piece or from its edges. */
    private int extra(int hash, int known, int limit) {
        int place = place(hash);
        boolean again = cells[place] >= limit;
        for (int i = 0; i < known; i++) {
            again |= extras[i] == place;
        }
        if (again) {
            return known;
        }
        sum += (byte) cells[place];
        count++;
        extras[known] = place;
        return known + 1;
    }

    /** Lets go of all that no piece from here on can reach back to. */
    private void forget(int at) {
        int least = at - Windows.BLOCK;
        System.arraycopy(runs, RUNS * (least - origin), runs, 0, RUNS * (at + 1 - least));
        origin = least;
        int first = Arrays.binarySearch(starts, 0, wordCount, least);
        first = Math.max(0, (first < 0 ? -first - 1 : first) - 1);
        System.arraycopy(words, 2 * first, words, 0, 2 * (wordCount - first));
        System.arraycopy(starts, first, starts, 0, wordCount - first);
        wordCount -= first;
        if (base + at + ROOM > FARTHEST) {
            rebase(base + least - LONGEST);
        }
    }

    /** Moves all positions down; those of long ago become 0. */
    private void rebase(int by) {
        down(cells, cells.length, by);
        down(runs, runs.length, by);
        down(words, words.length, by);
        base -= by;
    }

    private static void down(int[] seen, int length, int by) {
        for (int i = 0; i < length; i++) {
            int cell = seen[i];
            seen[i] = cell == NEVER ? cell : (Math.max(0, (cell >> WEIGHT) - by) << WEIGHT) | (cell & WEIGHTS);
        }
    }
}
