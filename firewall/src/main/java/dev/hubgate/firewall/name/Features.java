package dev.hubgate.firewall.name;

import java.util.Arrays;

/** What is told of one word to who tags it, hashed: a bucket for each kind of fact. Filled again for each window. */
final class Features {

    static final int BITS = 18;
    static final int MOST = 64;
    /** How many facts there are of one word. */
    static final int KINDS = 57;

    private static final long EDGE = 7;
    /** So many places before the first word and behind the last belong to no word. */
    private static final int RIM = 2;

    private static final long[] OFFSETS = offsets();

    private final Gazetteer gazetteer;
    private final long[] words = new long[Tokens.MOST + 2 * RIM];
    private final long[] forms = new long[Tokens.MOST + 2 * RIM];
    private final long[] lists = new long[Tokens.MOST + 2 * RIM];
    /** The paths of clusters, whole and their first 4, 6 and 10 bits. */
    private final int[][] paths = new int[4][Tokens.MOST + 2 * RIM];
    /** The nearest word before and after that is not a sign; -1 and the count at the edges. */
    private final int[] before = new int[Tokens.MOST];

    private final int[] after = new int[Tokens.MOST];
    private final long[] values = new long[KINDS];
    private Tokens tokens;
    private int next;

    Features(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    private static long[] offsets() {
        var offsets = new long[KINDS];
        for (var kind = 0; kind < KINDS; kind++) {
            offsets[kind] = (kind + 1) * 0xbf58476d1ce4e5b9L;
        }
        return offsets;
    }

    /** Where the weights of a fact of one kind are. */
    static int bucket(int kind, long value) {
        return (int) (Hash.mix(value + OFFSETS[kind]) >>> (64 - BITS));
    }

    /** Takes the next window. */
    void look(Tokens window) {
        tokens = window;
        var n = window.count;
        for (var i = 0; i < n; i++) {
            var facts = gazetteer.facts(window.hash[i]);
            put(i, window.hash[i], window.form[i], facts & Gazetteer.FLAGS & ~Gazetteer.PLACE_OF_MANY, facts >>> 8);
        }
        for (var rim = 1; rim <= RIM; rim++) {
            put(-rim, EDGE, 0, 0, 0);
            put(n + rim - 1, EDGE, 0, 0, 0);
        }
        for (var i = 0; i < n - 1; i++) {
            if ((lists[i + RIM] & Gazetteer.OPENS_PLACE) != 0) {
                placeOfMany(i);
            }
        }
        var last = -1;
        for (var i = 0; i < n; i++) {
            before[i] = last;
            last = sign(i) ? last : i;
        }
        last = n;
        for (var i = n - 1; i >= 0; i--) {
            after[i] = last;
            last = sign(i) ? last : i;
        }
    }

    /** Leaves no trace of a text. */
    void clear() {
        Arrays.fill(words, 0);
        Arrays.fill(values, 0);
    }

    private void put(int i, long word, long form, long list, int path) {
        var at = i + RIM;
        words[at] = word;
        forms[at] = form;
        lists[at] = list;
        paths[0][at] = path;
        paths[1][at] = prefix(path, 4);
        paths[2][at] = prefix(path, 6);
        paths[3][at] = prefix(path, 10);
    }

    private void placeOfMany(int at) {
        var hash = tokens.hash[at];
        for (var end = at + 1; end < Math.min(tokens.count, at + 3); end++) {
            hash = Hash.pair(hash, tokens.hash[end]);
            if ((gazetteer.facts(hash) & Gazetteer.PLACE_OF_MANY) != 0) {
                for (var i = at; i <= end; i++) {
                    lists[i + RIM] |= Gazetteer.PLACE_OF_MANY;
                }
            }
        }
    }

    private boolean sign(int i) {
        return tokens.form[i] == Form.SIGN || tokens.form[i] == Form.STOP;
    }

    /** Writes the buckets of one word. */
    int write(int i, int[] to) {
        values(i);
        var count = 0;
        for (var kind = 0; kind < KINDS; kind++) {
            if (values[kind] != 0) {
                to[count++] = bucket(kind, values[kind]);
            }
        }
        return count;
    }

    /** Where the rows of one word begin; the mask of what is known is all ones, of the rest 0. */
    void rows(int i, int[] rows, int[] masks) {
        values(i);
        for (var kind = 0; kind < KINDS; kind++) {
            rows[kind] = bucket(kind, values[kind]) * Tag.COUNT;
        }
        for (var kind = 0; kind < KINDS; kind++) {
            masks[kind] = values[kind] == 0 ? 0 : -1;
        }
    }

    /** What is known of one word, in the order of the kinds; 0 for nothing. */
    private void values(int i) {
        var at = i + RIM;
        next = 0;
        words(at);
        forms(at);
        for (var affix : tokens.affix) {
            add(affix[i]);
        }
        clusters(at);
        lists(at);
        around(i);
    }

    private void words(int at) {
        var w = words[at];
        var w1 = words[at - 1];
        var w2 = words[at + 1];
        add(w);
        add(w1);
        add(w2);
        add(words[at - 2]);
        add(words[at + 2]);
        add(Hash.pair(w1, w));
        add(Hash.pair(w, w2));
        add(Hash.pair(w1, w2));
        add(Hash.pair(words[at - 2], w1));
        add(Hash.pair(w1, forms[at]));
        add(Hash.pair(w2, forms[at]));
        add(Hash.pair(w, forms[at]));
    }

    private void forms(int at) {
        var f = forms[at];
        var f1 = forms[at - 1];
        var f2 = forms[at + 1];
        add(f);
        add(f1 << 8 | f);
        add(f << 8 | f2);
        add(f1 << 16 | f << 8 | f2);
        add(forms[at - 2] << 16 | f1 << 8 | f);
        add(f << 16 | f2 << 8 | forms[at + 2]);
    }

    private void clusters(int at) {
        var whole = paths[0];
        var six = paths[2];
        for (var i = at - 1; i <= at + 1; i++) {
            add(paths[1][i]);
            add(six[i]);
            add(paths[3][i]);
            add(whole[i]);
        }
        add(Hash.pair(whole[at], forms[at]));
        add((long) six[at - 1] << 32 | six[at]);
        add((long) six[at] << 32 | six[at + 1]);
        add((long) whole[at - 1] << 32 | whole[at + 1]);
    }

    private void lists(int at) {
        var f = forms[at];
        var f1 = forms[at - 1];
        var f2 = forms[at + 1];
        var g = lists[at];
        var g1 = lists[at - 1];
        var g2 = lists[at + 1];
        add(g << 8 | f);
        add(g1 << 8 | f1);
        add(g2 << 8 | f2);
        add(lists[at - 2] << 8 | forms[at - 2]);
        add(lists[at + 2] << 8 | forms[at + 2]);
        add(g1 << 24 | g << 16 | f1 << 8 | f);
        add(g << 24 | g2 << 16 | f << 8 | f2);
        add(Hash.pair(g1 << 16 | g << 8 | g2, f1 << 16 | f << 8 | f2));
        add(Hash.pair(words[at - 1], g << 8 | f));
    }

    private void around(int i) {
        var at = i + RIM;
        var f = forms[at];
        var flags = tokens.breaks[i] << 3
                | (tokens.glued[i] ? 4 : 0)
                | (i + 1 < tokens.count && tokens.glued[i + 1] ? 2 : 0)
                | (tokens.cased ? 1 : 0);
        long seams = flags;
        add(seams << 8 | f);
        add(Hash.pair(words[at], seams));
        add(Hash.pair(words[at - 1], seams));
        add(lists[at] << 16 | seams << 8 | f);
        var word = words[before[i] + RIM];
        add(Hash.pair(word, f));
        add(Hash.pair(word, lists[at]));
        add(Hash.pair(words[after[i] + RIM], f));
        var start = before[i] < 0 ? -1 : before[before[i]];
        add(Hash.pair(Hash.pair(words[start + RIM], word), f));
    }

    private void add(long value) {
        values[next++] = value;
    }

    /** The first bits of a path, with its leading 1. */
    private static int prefix(int path, int bits) {
        return path >>> Math.max(0, 31 - Integer.numberOfLeadingZeros(path | 1) - bits);
    }
}
