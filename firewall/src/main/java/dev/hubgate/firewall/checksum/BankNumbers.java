package dev.hubgate.firewall.checksum;

/** Numbers of accounts, banks, cards and papers of value. */
public final class BankNumbers {
    private static final String COUNTRIES =
            "AO25BF28BJ28CF27CG27CI28CM27CV25DZ26GA27GQ27GW25IR26KM27MA28MG27ML28MZ25NE28SN28TD27TG28"
                    + "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28"
                    + "EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21"
                    + "LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18"
                    + "SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";
    private static final String ISO =
            " AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO"
                    + " BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH"
                    + " ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL"
                    + " IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME"
                    + " MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH"
                    + " PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC"
                    + " TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK XS YE YT ZA ZM ZW ";

    private BankNumbers() {}

    /** How long an account number of a country is; 0 if the country has none. */
    public static int ibanLength(char first, char second) {
        for (int i = 0; i < COUNTRIES.length(); i += 4) {
            if (COUNTRIES.charAt(i) == first && COUNTRIES.charAt(i + 1) == second) {
                return (COUNTRIES.charAt(i + 2) - '0') * 10 + COUNTRIES.charAt(i + 3) - '0';
            }
        }
        return 0;
    }

    public static boolean iban(Compact v) {
        return v.length() > 4
                && v.digits(2, 4)
                && v.number(2, 4) > 1
                && v.number(2, 4) < 99
                && ibanLength(v.at(0), v.at(1)) == v.length()
                && Modular.mod97(v, 4) == 1;
    }

    public static boolean country(char first, char second) {
        for (int i = 1; i < ISO.length(); i += 3) {
            if (ISO.charAt(i) == first && ISO.charAt(i + 1) == second) {
                return true;
            }
        }
        return false;
    }

    /** A bank's code: four letters, a country, two or five more. */
    public static boolean bic(Compact v) {
        if (v.length() != 8 && v.length() != 11) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (!v.letter(i)) {
                return false;
            }
        }
        return country(v.at(4), v.at(5));
    }

    /** A card: an issuer's range, its lengths, and Luhn. */
    public static boolean card(Compact v) {
        int n = v.length();
        if (n < 12 || n > 19 || !v.digits(0, n)) {
            return false;
        }
        int two = (int) v.number(0, 2);
        int four = (int) v.number(0, 4);
        boolean known = (v.digit(0) == 4 && (n == 13 || n == 16 || n == 19))
                || (((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) && n == 16)
                || ((two == 34 || two == 37) && n == 15)
                || ((two == 30 || two == 36 || two == 38 || two == 39) && n >= 14)
                || ((four == 6011 || two == 64 || two == 65 || two == 62 || two == 35) && n >= 15)
                || ((two == 50 || (two >= 56 && two <= 58) || two == 63 || two == 67) && n >= 12)
                || (four == 1800 && n == 15)
                || (four == 2131 && n == 15);
        return known && !AmericanNumbers.same(v) && Modular.luhn(v);
    }

    public static boolean cusip(Compact v) {
        if (v.length() != 9 || v.digit(8) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int value = v.base36(i) * (i % 2 + 1);
            sum += value / 10 + value % 10;
        }
        return (10 - sum % 10) % 10 == v.digit(8);
    }

    public static boolean isin(Compact v) {
        if (v.length() != 12 || !v.letter(0) || !v.letter(1) || v.digit(11) < 0 || !issuer(v.at(0), v.at(1))) {
            return false;
        }
        int sum = 0;
        int odd = 0;
        for (int i = 11; i >= 0; i--) {
            for (int value = v.base36(i), more = 0; more < (v.letter(i) ? 2 : 1); more++, value /= 10, odd ^= 1) {
                int digit = value % 10 << odd;
                sum += digit > 9 ? digit - 9 : digit;
            }
        }
        return sum % 10 == 0;
    }

    /** Securities have the codes of some unions beside those of countries. */
    private static boolean issuer(char first, char second) {
        return country(first, second) || first == 'X' || (first == 'E' && (second == 'Z' || second == 'U'));
    }

    public static boolean sedol(Compact v) {
        if (v.length() != 7 || v.digit(6) < 0) {
            return false;
        }
        int[] weights = {1, 3, 1, 7, 3, 9, 1};
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += v.base36(i) * weights[i];
        }
        return sum % 10 == 0;
    }

    public static boolean lei(Compact v) {
        return v.length() == 20 && v.digits(18, 20) && Modular.mod97(v, 0) == 1;
    }
}
