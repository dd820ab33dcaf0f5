package dev.hubgate.firewall.media.image;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A line of text with a value in it that must not leave. */
record Planted(String before, String value, String after) {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String UPPER_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ALL = LOWER + LOWER.toUpperCase(Locale.ROOT) + DIGITS;
    private static final List<String> FIRST = List.of("Jonathan", "Margaret", "Daniel", "Angela", "Victor", "Patricia");
    private static final List<String> LAST = List.of("Whitfield", "Keller", "Robinson", "Alvarez", "Thompson", "Novak");
    private static final List<String> STREETS = List.of("Maple Avenue", "Oak Street", "Lincoln Road", "Hill Drive");

    /** Eleven of them, each of another kind, other ones for another seed. */
    static List<Planted> eleven(long seed) {
        var random = new Random(seed);
        var first = one(random, FIRST);
        var last = one(random, LAST);
        return List.of(
                new Planted(
                        "Contact: ",
                        first.toLowerCase(Locale.ROOT) + "." + last.toLowerCase(Locale.ROOT) + some(random, DIGITS, 2)
                                + "@acme-corp.com",
                        ""),
                new Planted("Phone: ", "+1 (415) 555-" + some(random, DIGITS, 4), " (after six)"),
                new Planted("SSN: ", "536-2" + random.nextInt(1, 10) + "-" + random.nextInt(1000, 9999), ""),
                new Planted("Pay with card ", card(random), " today"),
                new Planted("IBAN: ", iban(random), ""),
                new Planted("aws_access_key_id = ", "AKIA" + some(random, UPPER_DIGITS, 16), ""),
                new Planted("token: ", "ghp_" + some(random, ALL, 36), ""),
                new Planted("password: ", some(random, ALL, 6) + "-" + some(random, DIGITS, 4) + "!", ""),
                new Planted("The server at ", "203.0.113." + random.nextInt(10, 250), " is down"),
                new Planted("Name: ", first + " " + last, ""),
                new Planted(
                        "Ship to ",
                        random.nextInt(100, 9999) + " " + one(random, STREETS) + ", Springfield, IL 62704",
                        ""));
    }

    private static <T> T one(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String some(Random random, String of, int count) {
        var out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(of.charAt(random.nextInt(of.length())));
        }
        return out.toString();
    }

    private static String card(Random random) {
        var digits = "4539" + some(random, DIGITS, 11);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return fours(digits + (10 - sum % 10) % 10);
    }

    private static String iban(Random random) {
        var account = some(random, DIGITS, 18);
        int check = 98
                - new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        return fours("DE%02d%s".formatted(check, account));
    }

    private static String fours(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
