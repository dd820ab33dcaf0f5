package dev.hubgate.firewall.name;

/** The hashes of a word, of its beginnings and of its ends, while it is read. */
final class Affixes {

    private long whole = Hash.SEED;
    private long two;
    private long three;
    private long four;
    private int a;
    private int b;
    private int c;
    private int d;
    private int length;

    void add(int character) {
        whole = Hash.add(whole, character);
        length++;
        a = b;
        b = c;
        c = d;
        d = character;
        if (length == 2) {
            two = whole;
        } else if (length == 3) {
            three = whole;
        } else if (length == 4) {
            four = whole;
        }
    }

    long whole() {
        return whole;
    }

    /** 0 stands for an affix that is longer than the word. */
    void write(long[][] to, int at) {
        to[0][at] = two;
        to[1][at] = three;
        to[2][at] = four;
        var ends = Hash.add(Hash.add(Hash.SEED, d), c);
        to[3][at] = length < 2 ? 0 : ends;
        ends = Hash.add(ends, b);
        to[4][at] = length < 3 ? 0 : ends;
        ends = Hash.add(ends, a);
        to[5][at] = length < 4 ? 0 : ends;
    }
}
