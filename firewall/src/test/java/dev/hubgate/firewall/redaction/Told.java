package dev.hubgate.firewall.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What a model makes of a prompt with placeholders, and what the client must read. The same seed gives the same. */
final class Told {

    private static final String[] ENTITIES = {"EMAIL", "PERSON", "CREDIT_CARD", "CREDIT_CARD_CVV", "CUSTOM_A_1"};
    private static final String[] VALUES = {
        "jo@x.org", "O\"Brien", "a\\b", "[EMAIL_1]", "l1\nl2", "\\[PERSON_1\\]", "Ωλ 😀", "\u0001", "$1", "]", "[", "x"
    };
    private static final String[] PROSE = {
        "word ",
        "é",
        "😀",
        "\n",
        "[",
        "]",
        "[[",
        "[EMAIL",
        "[EMAIL_",
        "[email_1]",
        "[EMAIL_0]",
        "[EMAIL_1 ]",
        "[PERSON\\",
        "\\u005",
        "\\u",
        "[CREDIT_CARD_",
        " EMAIL_1]",
        "[X](y)",
        "\\n",
        " ",
        ", ",
        "[EMAIL\\u005",
        "\\u005bEMAIL_1]",
        "[EMAIL_1\\] ",
        "<b>",
        "`"
    };

    private final Random random;
    private final boolean json;
    private final Vault vault = new Vault(Set.of("[EMAIL_0]"));
    private final List<String> placeholders = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    final StringBuilder told = new StringBuilder();
    final StringBuilder meant = new StringBuilder();

    Told(long seed, boolean json) {
        this.random = new Random(seed);
        this.json = json;
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            var value = VALUES[random.nextInt(VALUES.length)] + (random.nextInt(3) == 0 ? i : "");
            values.add(value);
            placeholders.add(vault.placeholder(ENTITIES[random.nextInt(ENTITIES.length)], value));
        }
        for (int i = random.nextInt(30); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                placeholder();
            } else {
                prose(PROSE[random.nextInt(PROSE.length)]);
            }
        }
    }

    Restorer restorer() {
        return Restorer.of(vault);
    }

    /** All ways of writing each placeholder in a plain text. */
    Set<String> forms() {
        var forms = new HashSet<String>();
        for (var plain : placeholders) {
            var bare = plain.substring(1, plain.length() - 1);
            for (var inner : inners(bare, 0)) {
                forms.add("[" + inner + "]");
                forms.add("\\[" + inner + "]");
                forms.add("\\[" + inner + "\\]");
                forms.add("\\u005b" + inner + "\\u005d");
                forms.add("\\u005b" + inner + "\\u005D");
            }
        }
        return forms;
    }

    private static List<String> inners(String bare, int from) {
        int at = bare.indexOf('_', from);
        if (at < 0) {
            return List.of(bare.substring(from));
        }
        var all = new ArrayList<String>();
        for (var rest : inners(bare, at + 1)) {
            for (var mark : new String[] {"_", "\\_", "\\u005f"}) {
                all.add(bare.substring(from, at) + mark + rest);
            }
        }
        return all;
    }

    /** Nothing that goes on into what comes next, but that is what {@link StreamRestorerTest} is for. */
    private void prose(String piece) {
        var closed = piece.endsWith("\\") || piece.endsWith("\\u") || piece.endsWith("005") || piece.endsWith("_")
                ? piece + "."
                : piece;
        told.append(closed);
        meant.append(closed);
    }

    private void placeholder() {
        int at = random.nextInt(placeholders.size());
        var plain = placeholders.get(at);
        var value = values.get(at);
        switch (random.nextInt(7)) {
            case 0 -> put(plain.replace("_", "\\_"), value, json);
            case 1 -> put(plain.replace("_", "\\_").replace("[", "\\[").replace("]", "\\]"), value, json);
            case 2 -> put(plain.replace("[", "\\u005b").replace("]", "\\u005D"), value, true);
            case 3 -> {
                path();
                put(plain, value, json);
            }
            case 4 -> put(json ? plain.replace("[", "\\\\[").replace("]", "\\\\]") : plain, value, json);
            default -> put(plain, value, json);
        }
    }

    /** Its last backslash is not the placeholder's. */
    private void path() {
        var path = json ? "C:\\\\" : "C:\\";
        told.append(path);
        meant.append(path);
    }

    private void put(String written, String value, boolean escaped) {
        told.append(written);
        meant.append(escaped ? escaped(value) : value);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\u0001", "\\u0001");
    }

    /** Cut anywhere, also inside a character and where nothing is. */
    List<String> pieces() {
        var pieces = new ArrayList<String>();
        int most = 1 + random.nextInt(12);
        for (int from = 0; from < told.length(); ) {
            int to = Math.min(told.length(), from + random.nextInt(most + 1));
            pieces.add(told.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
