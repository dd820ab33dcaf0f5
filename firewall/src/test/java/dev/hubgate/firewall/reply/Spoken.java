package dev.hubgate.firewall.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A text of a model in which values stand that nobody gave it. The same seed gives the same. */
final class Spoken {

    static final String KEY = "-----BEGIN RSA PRIVATE KEY-----\n" + lines(25) + "-----END RSA PRIVATE KEY-----";

    private static final String TOKEN = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ"
            + "zdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6InRlc3QiLCJpYXQiOjE1MTYyMzkwMjJ9".repeat(6)
            + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c";

    static final List<Map.Entry<String, String>> VALUES = List.of(
            Map.entry("EMAIL", "maria.schmidt@posteo.de"),
            Map.entry("CREDIT_CARD", "4111 1111 1111 1111"),
            Map.entry("IBAN", "DE89 3704 0044 0532 0130 00"),
            Map.entry("US_SSN", "536-22-1874"),
            Map.entry("API_KEY", "ghp_1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7q8R"),
            Map.entry("ACCESS_TOKEN", TOKEN),
            Map.entry("PRIVATE_KEY", KEY));

    private static final String[] WORDS = {
        "and",
        "so",
        "we",
        "wrote",
        "that",
        "this is",
        "very",
        "good",
        "naïve",
        "😀",
        "完了",
        "it works",
        "- and",
        "again,",
        "then\n"
    };

    private final Random random;
    final StringBuilder text = new StringBuilder();
    final StringBuilder rest = new StringBuilder();
    final List<String> planted = new ArrayList<>();

    Spoken(long seed) {
        random = new Random(seed);
        for (int i = random.nextInt(5); i >= 0; i--) {
            prose();
            var value = VALUES.get(random.nextInt(VALUES.size()));
            planted.add(value.getKey());
            text.append(value.getKey().equals("US_SSN") ? "social security number " : "")
                    .append(value.getValue());
            rest.append(value.getKey().equals("US_SSN") ? "social security number " : "")
                    .append('#');
        }
        prose();
    }

    private void prose() {
        var prose = new StringBuilder(" ");
        for (int i = 5 + random.nextInt(60); i > 0; i--) {
            prose.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        text.append(prose);
        rest.append(prose);
    }

    private static String lines(int count) {
        var random = new Random(1);
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            random.ints(64, 0, 62)
                    .forEach(c ->
                            lines.append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".charAt(c)));
            lines.append('\n');
        }
        return lines.toString();
    }

    /** Cut anywhere, into pieces that are not much longer or shorter than so. */
    List<String> pieces(CharSequence whole, int usual) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < whole.length(); ) {
            int to = Math.min(whole.length(), from + 1 + random.nextInt(2 * usual - 1));
            pieces.add(whole.subSequence(from, to).toString());
            from = to;
        }
        return pieces;
    }
}
