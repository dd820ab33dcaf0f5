package dev.hubgate.firewall.checksum;

/** Whether a day exists. */
public final class Calendar {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Calendar() {}

    /** The 29th of February counts in every year of two digits, as the century is not known. */
    public static boolean day(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
    }

    /** Whether six digits from a place are a year, a month and a day. */
    static boolean yearMonthDay(Compact value, int from) {
        return value.digits(from, from + 6)
                && day((int) value.number(from + 2, from + 4), (int) value.number(from + 4, from + 6));
    }

    /** Whether six digits from a place are a day, a month and a year. */
    static boolean dayMonthYear(Compact value, int from) {
        return value.digits(from, from + 6)
                && day((int) value.number(from + 2, from + 4), (int) value.number(from, from + 2));
    }
}
