package dev.hubgate.firewall.checksum;

/** Numbers of persons in the west, south and middle of Europe. */
public final class EuropeanNumbers {
    private static final String DNI = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String PPS = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private EuropeanNumbers() {}

    /** United Kingdom, health service: mod 11. */
    public static boolean nhs(Compact v) {
        return v.digits(10) && v.weighted(0, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** United Kingdom, national insurance: no check digit, but prefixes that are not given out. */
    public static boolean nino(Compact v) {
        if (v.length() != 9 || !v.letter(0) || !v.letter(1) || !v.digits(2, 8)) {
            return false;
        }
        char a = v.at(0);
        char b = v.at(1);
        boolean refused = "DFIQUV".indexOf(a) >= 0
                || "DFIQUVO".indexOf(b) >= 0
                || (a == 'B' && b == 'G')
                || (a == 'G' && b == 'B')
                || (a == 'K' && b == 'N')
                || (a == 'N' && b == 'K')
                || (a == 'N' && b == 'T')
                || (a == 'T' && b == 'N')
                || (a == 'Z' && b == 'Z');
        return !refused && v.at(8) >= 'A' && v.at(8) <= 'D';
    }

    /** Spain: a citizen, a foreigner, or a company. */
    public static boolean nif(Compact v) {
        if (v.length() != 9) {
            return false;
        }
        if (v.digits(0, 8)) {
            return DNI.charAt((int) (v.number(0, 8) % 23)) == v.at(8);
        }
        return "KLM".indexOf(v.at(0)) >= 0
                ? v.digits(1, 8) && DNI.charAt((int) (v.number(1, 8) % 23)) == v.at(8)
                : nie(v) || cif(v);
    }

    public static boolean nie(Compact v) {
        int first = v.length() == 9 ? "XYZ".indexOf(v.at(0)) : -1;
        return first >= 0
                && v.digits(1, 8)
                && DNI.charAt((int) ((first * 10_000_000L + v.number(1, 8)) % 23)) == v.at(8);
    }

    private static boolean cif(Compact v) {
        if ("ABCDEFGHJNPQRSUVW".indexOf(v.at(0)) < 0 || !v.digits(1, 8)) {
            return false;
        }
        int sum = 0;
        for (int i = 1; i < 8; i++) {
            int digit = i % 2 == 1 ? v.digit(i) * 2 : v.digit(i);
            sum += digit > 9 ? digit - 9 : digit;
        }
        int check = (10 - sum % 10) % 10;
        return v.at(8) == '0' + check || v.at(8) == "JABCDEFGHI".charAt(check);
    }

    /** Italy: sixteen characters; digits may be letters where two people would have the same. */
    public static boolean fiscalCode(Compact v) {
        if (v.length() != 16 || !v.letter(15)) {
            return false;
        }
        String grammar = "AAAAAA99A99A999";
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            boolean fits =
                    grammar.charAt(i) == 'A' ? v.letter(i) : v.digit(i) >= 0 || "LMNPQRSTUV".indexOf(v.at(i)) >= 0;
            if (!fits) {
                return false;
            }
            int value = v.letter(i) ? v.at(i) - 'A' : v.digit(i);
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        return sum % 26 == v.at(15) - 'A' && "ABCDEHLMPRST".indexOf(v.at(8)) >= 0;
    }

    /** France: sex, year, month, place, order, and 97 less the rest; Corsica has letters. */
    public static boolean nir(Compact v) {
        if (v.length() != 15 || v.digit(0) < 1 || !v.digits(1, 5) || v.digit(5) < 0 || !v.digits(7, 15)) {
            return false;
        }
        long correction = v.at(6) == 'A' ? 1_000_000 : v.at(6) == 'B' ? 2_000_000 : 0;
        if (correction == 0 && v.digit(6) < 0) {
            return false;
        }
        long number = (v.number(0, 6) * 10 + Math.max(0, v.digit(6))) * 1_000_000 + v.number(7, 13) - correction;
        return 97 - number % 97 == v.number(13, 15);
    }

    /** Germany, tax: one digit comes twice or thrice, mod 11,10. */
    public static boolean taxNumberGermany(Compact v) {
        if (!v.digits(11) || v.digit(0) == 0) {
            return false;
        }
        int[] times = new int[10];
        int missing = 10;
        for (int i = 0; i < 10; i++) {
            missing -= times[v.digit(i)]++ == 0 ? 1 : 0;
        }
        return (missing == 1 || missing == 2) && Modular.mod11and10(v);
    }

    public static boolean bsn(Compact v) {
        return v.digits(9) && v.number(0, 9) > 0 && (v.weighted(0, 9, 8, 7, 6, 5, 4, 3, 2) - v.digit(8)) % 11 == 0;
    }

    /** Belgium: 97 less the rest; those born from 2000 on with a 2 before. */
    public static boolean belgian(Compact v) {
        if (!v.digits(11)) {
            return false;
        }
        long check = v.number(9, 11);
        return 97 - v.number(0, 9) % 97 == check || 97 - (2_000_000_000L + v.number(0, 9)) % 97 == check;
    }

    /** Switzerland: 756 and a check as in EAN-13. */
    public static boolean swiss(Compact v) {
        return v.digits(13) && v.number(0, 3) == 756 && v.weighted(0, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }

    public static boolean austrian(Compact v) {
        return v.digits(10) && v.digit(0) != 0 && v.weighted(0, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == v.digit(3);
    }

    public static boolean irish(Compact v) {
        if ((v.length() != 8 && v.length() != 9) || !v.digits(0, 7) || !v.letter(7)) {
            return false;
        }
        int extra = v.length() == 9 ? PPS.indexOf(v.at(8)) : 0;
        return extra >= 0 && PPS.charAt((v.weighted(0, 8, 7, 6, 5, 4, 3, 2) + 9 * extra) % 23) == v.at(7);
    }

    /** Portugal, citizen card: Luhn in base 36. */
    public static boolean portuguese(Compact v) {
        if (v.length() != 12 || !v.digits(0, 9) || !v.letter(9) || !v.letter(10) || v.digit(11) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int value = v.base36(i) * (i % 2 == 0 ? 2 : 1);
            sum += i % 2 == 0 && value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    /** United Kingdom, driving: a name, a decade, a month (women 50 more), a day, a year, initials. */
    public static boolean drivingBritish(Compact v) {
        if (v.length() != 16 || !v.digits(5, 11)) {
            return false;
        }
        int month = (int) v.number(6, 8);
        return Calendar.day(month > 50 ? month - 50 : month, (int) v.number(8, 10));
    }
}
