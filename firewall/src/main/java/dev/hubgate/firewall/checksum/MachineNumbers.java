package dev.hubgate.firewall.checksum;

/** Numbers of telephones and vehicles. */
public final class MachineNumbers {
    private static final String VIN = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

    private MachineNumbers() {}

    /** Fifteen digits and Luhn; sixteen have a version in place of the check. */
    public static boolean imei(Compact v) {
        return v.digits(15) ? v.number(0, 2) > 0 && Modular.luhn(v) : v.digits(16);
    }

    /** Seventeen characters without I, O and Q; the ninth is the check in North America and China. */
    public static boolean vin(Compact v) {
        if (!vinShape(v)) {
            return false;
        }
        int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += VIN.indexOf(v.at(i)) % 10 * weights[i];
        }
        return v.at(8) == (sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11));
    }

    public static boolean vinShape(Compact v) {
        if (v.length() != 17) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < 17; i++) {
            if ("IOQ&".indexOf(v.at(i)) >= 0) {
                return false;
            }
            digits += v.digit(i) >= 0 ? 1 : 0;
        }
        return digits >= 2 && digits < 17;
    }
}
