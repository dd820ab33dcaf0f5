package dev.hubgate.firewall.checksum;

/** Numbers of the United States, Canada, Mexico and Brazil. */
public final class AmericanNumbers {
    private static final String CURP = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ";

    private AmericanNumbers() {}

    /** No check digit: areas, groups and serials that are never given out, and two numbers from advertisements. */
    public static boolean ssn(Compact v) {
        if (!v.digits(9)) {
            return false;
        }
        long area = v.number(0, 3);
        long whole = v.number(0, 9);
        return area != 0
                && area != 666
                && area < 900
                && v.number(3, 5) != 0
                && v.number(5, 9) != 0
                && whole != 78_051_120
                && whole != 219_099_999;
    }

    public static boolean itin(Compact v) {
        if (!v.digits(9) || v.digit(0) != 9) {
            return false;
        }
        long group = v.number(3, 5);
        return group >= 50 && group <= 99 && (group < 66 || group > 69) && group != 89 && group != 93;
    }

    /** The first two digits tell the campus of the tax office. */
    public static boolean ein(Compact v) {
        if (!v.digits(9)) {
            return false;
        }
        int p = (int) v.number(0, 2);
        return !(p == 0 || p == 7 || p == 8 || p == 9 || p == 17 || p == 18 || p == 19 || p == 28 || p == 29 || p == 49
                || p == 69 || p == 70 || p == 78 || p == 79 || p == 89 || p == 96 || p == 97);
    }

    /** A tax preparer's number: P and eight digits. */
    public static boolean ptin(Compact v) {
        return v.length() == 9 && v.at(0) == 'P' && v.digits(1, 9);
    }

    /** A bank's routing number: weights 3, 7, 1, and a prefix of the Federal Reserve. */
    public static boolean aba(Compact v) {
        if (!v.digits(9)) {
            return false;
        }
        int prefix = (int) v.number(0, 2);
        boolean given = (prefix >= 1 && prefix <= 12)
                || (prefix >= 21 && prefix <= 32)
                || (prefix >= 61 && prefix <= 72)
                || prefix == 80;
        return given && v.weighted(0, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }

    /** A health provider's number: Luhn over 80840 and the ten digits. */
    public static boolean npi(Compact v) {
        return v.digits(10) && (v.digit(0) == 1 || v.digit(0) == 2) && (Modular.luhnSum(v, 0, 10) + 24) % 10 == 0;
    }

    /** A registration to prescribe: two letters (or a letter and a 9), six digits and their check. */
    public static boolean dea(Compact v) {
        if (v.length() != 9 || !v.letter(0) || !(v.letter(1) || v.at(1) == '9') || !v.digits(2, 9)) {
            return false;
        }
        return v.weighted(2, 1, 2, 1, 2, 1, 2) % 10 == v.digit(8);
    }

    /** A Medicare beneficiary's number: a grammar by place, without S, L, O, I, B, Z. */
    public static boolean mbi(Compact v) {
        if (v.length() != 11 || v.at(0) == '0') {
            return false;
        }
        String grammar = "9AX9AX9AA99";
        for (int i = 0; i < 11; i++) {
            boolean letter = v.letter(i) && "SLOIBZ".indexOf(v.at(i)) < 0;
            boolean digit = v.digit(i) >= 0;
            char wanted = grammar.charAt(i);
            if (wanted == '9' ? !digit : wanted == 'A' ? !letter : !(letter || digit)) {
                return false;
            }
        }
        return true;
    }

    /** Canada: Luhn, and no number begins with 0 or 8. */
    public static boolean sin(Compact v) {
        return v.digits(9) && v.digit(0) != 0 && v.digit(0) != 8 && Modular.luhn(v);
    }

    public static boolean cpf(Compact v) {
        if (!v.digits(11)) {
            return false;
        }
        int first = v.weighted(0, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = v.weighted(0, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return first == v.digit(9) && second == v.digit(10) && !same(v);
    }

    /** Mexico: a person's number. */
    public static boolean curp(Compact v) {
        if (v.length() != 18 || !Calendar.yearMonthDay(v, 4) || v.digit(17) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CURP.indexOf(v.at(i)) * (18 - i);
        }
        return (10 - sum % 10) % 10 == v.digit(17);
    }

    /** Mexico, tax: of a person (13, or 10 without the end) or company (12). Many real ones fail their check digit: it is not read. */
    public static boolean rfc(Compact v) {
        int letters = v.length() == 12 ? 3 : 4;
        if ((v.length() != 10 && v.length() != 12 && v.length() != 13) || !Calendar.yearMonthDay(v, letters)) {
            return false;
        }
        for (int i = 0; i < letters; i++) {
            if (!v.letter(i) && v.at(i) != '&' && v.at(i) != 'Ñ') {
                return false;
            }
        }
        return true;
    }

    static boolean same(Compact v) {
        for (int i = 1; i < v.length(); i++) {
            if (v.at(i) != v.at(0)) {
                return false;
            }
        }
        return true;
    }
}
