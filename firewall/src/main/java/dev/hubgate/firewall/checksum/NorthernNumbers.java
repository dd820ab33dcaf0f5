package dev.hubgate.firewall.checksum;

/** Numbers of persons in the north and east of Europe. */
public final class NorthernNumbers {
    private static final String HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private NorthernNumbers() {}

    /** Poland: the century is added to the month. */
    public static boolean pesel(Compact v) {
        return v.digits(11)
                && Calendar.day((int) v.number(2, 4) % 20, (int) v.number(4, 6))
                && v.weighted(0, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    public static boolean norwegian(Compact v) {
        if (!v.digits(11)) {
            return false;
        }
        int day = (int) v.number(0, 2) % 40;
        int month = (int) v.number(2, 4) % 40;
        return Calendar.day(month, day)
                && v.weighted(0, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && v.weighted(0, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** Denmark: mod 11 is no longer kept by all, so the day alone is held against it. */
    public static boolean danish(Compact v) {
        return v.digits(10) && Calendar.dayMonthYear(v, 0);
    }

    /** Sweden: Luhn over ten digits; those for whom no day is known have 60 more. */
    public static boolean swedish(Compact v) {
        int from = v.length() - 10;
        if ((from != 0 && from != 2) || !v.digits(0, v.length())) {
            return false;
        }
        int day = (int) v.number(from + 4, from + 6);
        return Calendar.day((int) v.number(from + 2, from + 4), day > 60 ? day - 60 : day)
                && Modular.luhnSum(v, from, v.length()) % 10 == 0;
    }

    /** Finland: the sign between day and number is dropped or, for the young, a letter. */
    public static boolean finnish(Compact v) {
        int rest = v.length() - 4;
        if ((rest != 6 && rest != 7)
                || !Calendar.dayMonthYear(v, 0)
                || !v.digits(rest, rest + 3)
                || (rest == 7 && "ABCDEFYXWVU".indexOf(v.at(6)) < 0)) {
            return false;
        }
        return HETU.charAt((int) ((v.number(0, 6) * 1000 + v.number(rest, rest + 3)) % 31)) == v.at(rest + 3);
    }
}
