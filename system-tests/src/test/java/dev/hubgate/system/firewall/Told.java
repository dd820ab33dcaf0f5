package dev.hubgate.system.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/**
 * Something said with values in it that a provider must not see.
 *
 * @param mark tells it from all others; mostly let through, though it may be taken for part of a name
 */
record Told(String mark, String text, List<String> values) {

    /** Found by a pattern of the project's own, so that a value may have any characters. */
    static final String NOTE = "{\"name\":\"NOTE\",\"pattern\":\"<<[^>]*>>\",\"action\":\"redact\"}";

    private static final List<String> WORDS = List.of(
            "please",
            "ask",
            "about",
            "the",
            "letter",
            "\"quoted\"",
            "[brackets]",
            "[1]",
            "{braces}",
            "back\\slash",
            "ünïcode",
            "🦊",
            "<b>",
            "line\nbreak",
            "\ttab",
            "[",
            "_1]",
            "then");
    private static final List<Function<Random, String>> KINDS =
            List.of(Told::email, Told::card, Told::phone, Told::note, Told::note, random -> "Margaret Thornbury");
    private static final String NASTY = "ab\"\\/{}[]\n\té€🦊'0_";

    static Told of(int number, Random random) {
        String mark = "zq" + number + "zq";
        var text = new StringBuilder(mark);
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            words(text, random);
            String value = random.nextInt(4) == 0 && !values.isEmpty()
                    ? values.get(random.nextInt(values.size()))
                    : KINDS.get(random.nextInt(KINDS.size())).apply(random);
            values.add(value);
            text.append(value.startsWith("Marg") ? " my name is " : " ").append(value);
        }
        words(text, random);
        return new Told(mark, text.append(" end").toString(), values);
    }

    private static void words(StringBuilder text, Random random) {
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
    }

    private static String email(Random random) {
        return String.format(Locale.ROOT, "jane.roe%d@example%d.com", random.nextInt(1_000), random.nextInt(100));
    }

    private static String phone(Random random) {
        return String.format(Locale.ROOT, "(415) 555-2%03d", random.nextInt(1_000));
    }

    private static String card(Random random) {
        String digits = String.format(Locale.ROOT, "455673%09d", random.nextInt(1_000_000_000));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String note(Random random) {
        var note = new StringBuilder("<<");
        int[] letters = NASTY.codePoints().toArray();
        for (int i = random.nextInt(12); i >= 0; i--) {
            note.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return note.append(">>").toString();
    }
}
