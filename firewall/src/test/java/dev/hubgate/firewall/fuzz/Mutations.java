package dev.hubgate.firewall.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Makes texts that nobody wrote of texts that somebody might have: cut, mixed, repeated, encoded, full of odd characters. */
public final class Mutations {

    private static final List<String> ODD = List.of(
            "\u200b",
            "\u00ad",
            "\u0301",
            "\u0430",
            "\uff11",
            "\u0661",
            "\u00a0",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\ud835\udc00",
            "\udb40\udc41",
            "\u2013",
            "\n",
            "\r\n",
            "\t",
            "@",
            "%40",
            "%",
            "&#64;",
            "&#x",
            "\\u0040",
            "\\u{",
            "\\x4",
            "=40",
            "=\n",
            "-----BEGIN ",
            "://",
            "[at]",
            "(dot)",
            " - ",
            "\0",
            "\uffff",
            "eyJ",
            "==",
            "\"");

    private final List<String> seeds;
    private final Random random;

    public Mutations(List<String> seeds, long seed) {
        this.seeds = seeds;
        random = new Random(seed);
    }

    public String next() {
        var text = new StringBuilder(piece());
        for (int n = random.nextInt(4); n > 0; n--) {
            mutate(text);
        }
        return text.toString();
    }

    private String piece() {
        var seed = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(seed.length() + 1);
        return seed.substring(from, Math.min(seed.length(), from + random.nextInt(400)));
    }

    private void mutate(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(9)) {
            case 0 -> text.insert(at, piece());
            case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
            case 2 -> text.insert(at, odd().repeat(1 + random.nextInt(30)));
            case 3 -> encode(text, at);
            case 4 -> spread(text, at);
            case 5 -> {
                for (int n = random.nextInt(12); n > 0; n--) {
                    text.insert(random.nextInt(text.length() + 1), odd());
                }
            }
            case 6 -> text.append(piece().repeat(1 + random.nextInt(3)));
            case 7 -> {
                for (int n = random.nextInt(12); n > 0 && !text.isEmpty(); n--) {
                    text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x10000));
                }
            }
            default ->
                text.insert(at, Character.toString(random.nextInt(0x10000)).repeat(random.nextInt(40)));
        }
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private void encode(StringBuilder text, int from) {
        int to = Math.min(text.length(), from + random.nextInt(200));
        var bytes = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
        var encoded = switch (random.nextInt(4)) {
            case 0 -> Base64.getEncoder().encodeToString(bytes);
            case 1 -> Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
            case 2 -> HexFormat.of().formatHex(bytes);
            default -> HexFormat.of().withPrefix("%").withUpperCase().formatHex(bytes);
        };
        text.replace(from, to, encoded);
    }

    private void spread(StringBuilder text, int from) {
        var separator = List.of(" ", "-", ".", "\n", "\u200b").get(random.nextInt(5));
        for (int i = Math.min(text.length(), from + random.nextInt(40)); i > from; i--) {
            text.insert(i, separator);
        }
    }
}
