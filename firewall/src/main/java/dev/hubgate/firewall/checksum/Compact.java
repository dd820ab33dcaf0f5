package dev.hubgate.firewall.checksum;

/** A number without its separators and in capitals, in a buffer that is used again. It never shows its content. */
public final class Compact {
    /** Longer values are nobody's number. */
    public static final int MOST = 64;

    private final char[] chars = new char[MOST];
    private int length;

    /** Takes the letters and digits of a piece of text; false if another character than a separator is among them. */
    public boolean take(CharSequence text, int start, int end) {
        length = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                c = (char) (c - 32);
            }
            c = c == 'ñ' ? 'Ñ' : c;
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '&' || c == 'Ñ') {
                if (length == MOST) {
                    return false;
                }
                chars[length++] = c;
            } else if (c != ' ' && c != '-' && c != '.' && c != '/' && c != '+') {
                return false;
            }
        }
        return length > 0;
    }

    public int length() {
        return length;
    }

    public char at(int index) {
        return chars[index];
    }

    /** The digit at a place, or -1 if there is none. */
    public int digit(int index) {
        int digit = chars[index] - '0';
        return digit >= 0 && digit <= 9 ? digit : -1;
    }

    /** What a letter or digit counts in base 36, or -1. */
    public int base36(int index) {
        char c = chars[index];
        return c <= '9' ? digit(index) : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
    }

    public boolean letter(int index) {
        return chars[index] >= 'A' && chars[index] <= 'Z';
    }

    /** Whether a stretch is digits alone. */
    public boolean digits(int from, int to) {
        for (int i = from; i < to; i++) {
            if (digit(i) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is so many digits and nothing else. */
    public boolean digits(int count) {
        return length == count && digits(0, count);
    }

    /** A stretch of at most 18 digits as a number. */
    public long number(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digit(i);
        }
        return number;
    }

    /** The sum of digits times weights, from a place on. */
    public int weighted(int from, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(from + i);
        }
        return sum;
    }
}
