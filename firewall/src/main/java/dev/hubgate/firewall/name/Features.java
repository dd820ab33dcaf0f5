package dev.hubgate.firewall.name;

/** What is told of one word to who tags it: numbers of buckets, hashed. Filled again for each window. */
final class Features {

    static final int BITS = 18;
    static final int MOST = 64;

    private static final long EDGE = 7;

    private final Gazetteer gazetteer;
    private final int[] clusters = new int[Tokens.MOST];
    private final int[] lists = new int[Tokens.MOST];
    /** The nearest word before and after that is not a sign; -1 and the count at the edges. */
    private final int[] before = new int[Tokens.MOST];

    private final int[] after = new int[Tokens.MOST];
    private Tokens tokens;
    private long kind;
    private int[] out;
    private int count;

    Features(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Takes the next window. */
    void look(Tokens window) {
        tokens = window;
        var n = window.count;
        for (var i = 0; i < n; i++) {
            var facts = gazetteer.facts(window.hash[i]);
            lists[i] = facts & Gazetteer.FLAGS & ~Gazetteer.PLACE_OF_MANY;
            clusters[i] = facts >>> 8;
        }
        for (var i = 0; i < n - 1; i++) {
            if ((lists[i] & Gazetteer.OPENS_PLACE) != 0) {
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

    private void placeOfMany(int at) {
        var hash = tokens.hash[at];
        for (var end = at + 1; end < Math.min(tokens.count, at + 3); end++) {
            hash = Hash.pair(hash, tokens.hash[end]);
            if ((gazetteer.facts(hash) & Gazetteer.PLACE_OF_MANY) != 0) {
                for (var i = at; i <= end; i++) {
                    lists[i] |= Gazetteer.PLACE_OF_MANY;
                }
            }
        }
    }

    private boolean sign(int i) {
        return tokens.form[i] == Form.SIGN || tokens.form[i] == Form.STOP;
    }

    /** Writes the buckets of one word. */
    int write(int i, int[] to) {
        out = to;
        count = 0;
        kind = 0;
        var w = word(i);
        var w1 = word(i - 1);
        var w2 = word(i + 1);
        long f = form(i);
        long f1 = form(i - 1);
        long f2 = form(i + 1);
        words(i, w, w1, w2, f);
        forms(i, f, f1, f2);
        for (var affix : tokens.affix) {
            add(affix[i]);
        }
        clusters(i, f);
        lists(i, f, f1, f2);
        around(i, w, f);
        return count;
    }

    private void words(int i, long w, long w1, long w2, long f) {
        add(w);
        add(w1);
        add(w2);
        add(word(i - 2));
        add(word(i + 2));
        add(Hash.pair(w1, w));
        add(Hash.pair(w, w2));
        add(Hash.pair(w1, w2));
        add(Hash.pair(word(i - 2), w1));
        add(Hash.pair(w1, f));
        add(Hash.pair(w2, f));
        add(Hash.pair(w, f));
    }

    private void forms(int i, long f, long f1, long f2) {
        add(f);
        add(f1 << 8 | f);
        add(f << 8 | f2);
        add(f1 << 16 | f << 8 | f2);
        add(form(i - 2) << 16 | f1 << 8 | f);
        add(f << 16 | f2 << 8 | form(i + 2));
    }

    private void clusters(int i, long f) {
        for (var at = i - 1; at <= i + 1; at++) {
            var path = cluster(at);
            add(prefix(path, 4));
            add(prefix(path, 6));
            add(prefix(path, 10));
            add(path);
        }
        long path = cluster(i);
        add(Hash.pair(path, f));
        add((long) prefix(cluster(i - 1), 6) << 32 | prefix(cluster(i), 6));
        add((long) prefix(cluster(i), 6) << 32 | prefix(cluster(i + 1), 6));
        add((long) cluster(i - 1) << 32 | cluster(i + 1));
    }

    private void lists(int i, long f, long f1, long f2) {
        long g = list(i);
        long g1 = list(i - 1);
        long g2 = list(i + 1);
        add(g << 8 | f);
        add(g1 << 8 | f1);
        add(g2 << 8 | f2);
        add((long) list(i - 2) << 8 | form(i - 2));
        add((long) list(i + 2) << 8 | form(i + 2));
        add(g1 << 24 | g << 16 | f1 << 8 | f);
        add(g << 24 | g2 << 16 | f << 8 | f2);
        add(Hash.pair(g1 << 16 | g << 8 | g2, f1 << 16 | f << 8 | f2));
        add(Hash.pair(word(i - 1), g << 8 | f));
    }

    private void around(int i, long w, long f) {
        var seams = tokens.breaks[i] << 3
                | (tokens.glued[i] ? 4 : 0)
                | (i + 1 < tokens.count && tokens.glued[i + 1] ? 2 : 0)
                | (tokens.cased ? 1 : 0);
        add((long) seams << 8 | f);
        add(Hash.pair(w, seams));
        add(Hash.pair(word(i - 1), seams));
        add((long) list(i) << 16 | (long) seams << 8 | f);
        var word = word(before[i]);
        add(Hash.pair(word, f));
        add(Hash.pair(word, list(i)));
        add(Hash.pair(word(after[i]), f));
        var start = before[i] < 0 ? -1 : before[before[i]];
        add(Hash.pair(Hash.pair(word(start), word), f));
    }

    private void add(long value) {
        kind++;
        if (value != 0) {
            out[count++] = (int) (Hash.mix(value + kind * 0xbf58476d1ce4e5b9L) >>> (64 - BITS));
        }
    }

    private long word(int i) {
        return i < 0 || i >= tokens.count ? EDGE : tokens.hash[i];
    }

    private int form(int i) {
        return i < 0 || i >= tokens.count ? 0 : tokens.form[i];
    }

    private int cluster(int i) {
        return i < 0 || i >= tokens.count ? 0 : clusters[i];
    }

    private int list(int i) {
        return i < 0 || i >= tokens.count ? 0 : lists[i];
    }

    /** The first bits of a path, with its leading 1. */
    private static int prefix(int path, int bits) {
        return path >>> Math.max(0, 31 - Integer.numberOfLeadingZeros(path | 1) - bits);
    }
}
