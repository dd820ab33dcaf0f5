package dev.hubgate.firewall.checksum;

/** Numbers of persons and companies in Asia, Africa and Australia. */
public final class EasternNumbers {
    private static final String GST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private EasternNumbers() {}

    /** India: Verhoeff; the first digit is 2 or more. */
    public static boolean aadhaar(Compact v) {
        return v.digits(12) && v.digit(0) > 1 && Modular.verhoeff(v);
    }

    /** India, tax: the fourth letter says what the holder is. */
    public static boolean pan(Compact v) {
        if (v.length() != 10 || !v.digits(5, 9) || !v.letter(9)) {
            return false;
        }
        for (int i = 0; i < 5; i++) {
            if (!v.letter(i)) {
                return false;
            }
        }
        return "ABCFGHJKLPTE".indexOf(v.at(3)) >= 0;
    }

    /** India, tax on sales: a state, the holder's number, and a check in base 36. */
    public static boolean gst(Compact v) {
        if (v.length() != 15 || !v.digits(0, 2) || v.at(13) != 'Z') {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int product = v.base36(i) * (i % 2 + 1);
            sum += product / 36 + product % 36;
        }
        return GST.charAt((36 - sum % 36) % 36) == v.at(14);
    }

    public static boolean australianTax(Compact v) {
        return v.digits(9) && v.weighted(0, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
    }

    public static boolean australianCompany(Compact v) {
        return v.digits(11) && (v.weighted(0, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0;
    }

    public static boolean australianMedicare(Compact v) {
        return (v.digits(10) || v.digits(11))
                && v.digit(0) >= 2
                && v.digit(0) <= 6
                && v.weighted(0, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == v.digit(8);
    }

    /** Korea: numbers of the last years have no check, so the day and the century decide. */
    public static boolean korean(Compact v) {
        if (!v.digits(13) || !Calendar.yearMonthDay(v, 0)) {
            return false;
        }
        return (11 - v.weighted(0, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11) % 10 == v.digit(12);
    }

    public static boolean turkish(Compact v) {
        if (!v.digits(11) || v.digit(0) == 0) {
            return false;
        }
        int odd = v.weighted(0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = v.weighted(0, 0, 1, 0, 1, 0, 1, 0, 1);
        return Math.floorMod(odd * 7 - even, 10) == v.digit(9) && (odd + even + v.digit(9)) % 10 == v.digit(10);
    }

    public static boolean southAfrican(Compact v) {
        return v.digits(13) && Calendar.yearMonthDay(v, 0) && v.digit(10) < 3 && Modular.luhn(v);
    }

    public static boolean israeli(Compact v) {
        return v.digits(9) && v.number(0, 9) > 0 && Modular.luhn(v);
    }

    /** China: ISO 7064 mod 11-2 over a place, a day and an order. */
    public static boolean chinese(Compact v) {
        if (v.length() != 18
                || !v.digits(0, 17)
                || (v.digit(17) < 0 && v.at(17) != 'X')
                || !Calendar.yearMonthDay(v, 8)) {
            return false;
        }
        int sum = v.weighted(0, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        return "10X98765432".charAt(sum % 11) == v.at(17);
    }

    /** Singapore: a person. */
    public static boolean singaporean(Compact v) {
        if (v.length() != 9 || "STFGM".indexOf(v.at(0)) < 0 || !v.digits(1, 8)) {
            return false;
        }
        char kind = v.at(0);
        int sum = v.weighted(1, 2, 7, 6, 5, 4, 3, 2) + (kind == 'T' || kind == 'G' ? 4 : kind == 'M' ? 3 : 0);
        int rest = sum % 11;
        return v.at(8)
                == (kind == 'S' || kind == 'T'
                        ? "JZIHGFEDCBA".charAt(rest)
                        : kind == 'M' ? "KLJNPQRTUWX".charAt(10 - rest) : "XWUTRQPNMLK".charAt(rest));
    }

    /** Singapore: a company, of one of three forms. */
    public static boolean singaporeanCompany(Compact v) {
        if (v.length() == 9 && v.digits(0, 8)) {
            return v.at(8) == "XMKECAWLJDB".charAt(v.weighted(0, 10, 4, 9, 3, 8, 2, 7, 1) % 11);
        }
        if (v.length() == 10 && v.digits(0, 9)) {
            return v.at(9) == "ZKCMDNERGWH".charAt(v.weighted(0, 10, 8, 6, 4, 9, 7, 5, 3, 1) % 11);
        }
        if (v.length() != 10 || "RST".indexOf(v.at(0)) < 0 || !v.digits(1, 3) || !v.digits(5, 9)) {
            return false;
        }
        String alphabet = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
        int[] weights = {4, 3, 5, 3, 10, 2, 2, 5, 7};
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += alphabet.indexOf(v.at(i)) * weights[i];
        }
        return alphabet.charAt(Math.floorMod(sum - 5, 11)) == v.at(9);
    }
}
