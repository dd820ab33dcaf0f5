package dev.hubgate.firewall.checksum;

/** The checks that many numbers share. */
public final class Modular {
    private static final int[][] TIMES = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] PLACE = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7}, {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private Modular() {}

    /** ISO/IEC 7812: every second digit from the right is doubled. One random number in ten passes. */
    public static boolean luhn(Compact value) {
        return value.digits(0, value.length()) && luhnSum(value, 0, value.length()) % 10 == 0;
    }

    static int luhnSum(Compact value, int from, int to) {
        int sum = 0;
        for (int i = to - 1, odd = 0; i >= from; i--, odd ^= 1) {
            int digit = value.digit(i) << odd;
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum;
    }

    /** Verhoeff's check, from the dihedral group of order ten. */
    public static boolean verhoeff(Compact value) {
        if (!value.digits(0, value.length())) {
            return false;
        }
        int check = 0;
        for (int i = value.length() - 1, place = 0; i >= 0; i--, place++) {
            check = TIMES[check][PLACE[place % 8][value.digit(i)]];
        }
        return check == 0;
    }

    /** ISO 7064 mod 97-10 with letters as two digits, read from a place and around. */
    static int mod97(Compact value, int from) {
        int rest = 0;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            int digit = value.base36((from + i) % length);
            if (digit < 0) {
                return -1;
            }
            rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return rest;
    }

    /** ISO 7064 mod 11,10. */
    static boolean mod11and10(Compact value) {
        int check = 5;
        int last = value.length() - 1;
        for (int i = 0; i < last; i++) {
            check = ((check == 0 ? 10 : check) * 2 % 11 + value.digit(i)) % 10;
        }
        return ((check == 0 ? 10 : check) * 2 % 11 + value.digit(last)) % 10 == 1;
    }
}
