package dev.hubgate.firewall.disguise;

/** Closes values with the same separator between all their characters: "4-1-1-1", "j a n e @ e x a m p l e . c o m". */
final class Spaced {

    private static final String SEPARATORS = " -._*/|,\t";
    private static final String SIGNS = "@.-_+";
    /** The least number of characters. */
    private static final int LEAST = 7;
    /** How much of what stands before is read with it. */
    private static final int BEFORE = 40;

    private final String text;
    private final Writer out;
    private int done;

    Spaced(Reading reading, Writer out) {
        text = reading.text();
        this.out = out;
    }

    void write() {
        for (int i = 0; i + 2 * LEAST - 2 < text.length(); ) {
            int count = text.charAt(i + 1) == text.charAt(i + 3) ? run(i) : 0;
            if (count < LEAST) {
                // what is no run from here may be one from its last character on, with another separator
                i += Math.max(1, 2 * count - 2);
                continue;
            }
            out.gap();
            out.copy(Math.max(done, before(i)), i);
            for (int k = 0; k < count; k++) {
                out.closed(text.charAt(i + 2 * k), i + 2 * k);
            }
            i += 2 * count - 1;
            done = i;
        }
    }

    /** How many characters with one separator between them begin here. */
    private int run(int from) {
        char separator = text.charAt(from + 1);
        if (SEPARATORS.indexOf(separator) < 0 || !part(from) || (from > 0 && word(text.charAt(from - 1)))) {
            return 0;
        }
        int count = 1;
        while (from + 2 * count < text.length()
                && text.charAt(from + 2 * count - 1) == separator
                && part(from + 2 * count)) {
            count++;
        }
        int end = from + 2 * count - 1;
        return end < text.length() && word(text.charAt(end)) ? count - 1 : count;
    }

    private boolean part(int i) {
        return word(text.charAt(i)) || SIGNS.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean word(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private int before(int from) {
        int begin = from;
        while (begin > 0 && from - begin < BEFORE && text.charAt(begin - 1) != '\n') {
            begin--;
        }
        return begin;
    }
}
