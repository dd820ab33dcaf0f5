package dev.hubgate.firewall.request;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what has left in all ways in which somebody could read it: without punctuation, decoded, put together. */
final class Revealed {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2}){6,}");
    private static final int DEEPEST = 4;

    private final StringBuilder all = new StringBuilder();

    private Revealed() {}

    static boolean tells(JsonNode node, String value) {
        var revealed = new Revealed();
        revealed.add(node, 0);
        return bare(revealed.all.toString()).contains(bare(value));
    }

    private void add(JsonNode node, int depth) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                add(member.getKey(), depth);
                add(member.getValue(), depth);
            });
        } else if (node.isArray()) {
            node.forEach(element -> add(element, depth));
        } else {
            add(node.asString(""), depth);
        }
    }

    private void add(String text, int depth) {
        all.append(text);
        if (depth == DEEPEST) {
            return;
        }
        try {
            add(Asking.MAPPER.readTree(text), depth + 1);
        } catch (JacksonException e) {
            decode(text, depth);
        }
    }

    private void decode(String text, int depth) {
        BASE64.matcher(text).results().forEach(found -> {
            try {
                var bytes = Base64.getDecoder()
                        .decode(found.group().replace('-', '+').replace('_', '/'));
                add(new String(bytes, StandardCharsets.UTF_8), depth + 1);
            } catch (IllegalArgumentException e) {
                all.append('|'); // no base64
            }
        });
        HEX.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(found ->
                        add(new String(HexFormat.of().parseHex(found.group()), StandardCharsets.UTF_8), depth + 1));
        if (text.contains("%")) {
            add(new String(new Encoded("", text, false).bytes(), StandardCharsets.UTF_8).replace('%', '|'), depth + 1);
        }
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9|]", "");
    }
}
