package dev.hubgate.system.firewall;

import dev.hubgate.system.upstream.UpstreamCall;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a provider received in all ways in which somebody could read it: decoded, without punctuation, put together. */
final class Revealed {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2}){6,}");
    private static final int DEEPEST = 4;

    private final StringBuilder all = new StringBuilder();
    /** What is said, without what stands between. */
    private final StringBuilder said = new StringBuilder();

    private Revealed() {}

    /** Which of these values somebody reads who has this request: its path, its headers, its body. */
    static List<Planted> in(UpstreamCall call) {
        var revealed = new Revealed();
        revealed.add(call.path(), 0);
        call.headers().forEach((name, values) -> revealed.add(name + " " + values, 0));
        revealed.all.append(call.text());
        revealed.add(call.text(), 0);
        String text = bare(revealed.all.append('|').append(revealed.said).toString());
        return Planted.ALL.stream()
                .filter(planted -> text.contains(bare(planted.value())))
                .toList();
    }

    private void add(JsonNode node, int depth) {
        if (node.isObject()) {
            node.properties().forEach(member -> {
                add(member.getKey(), depth);
                add(member.getValue(), depth);
                if (member.getKey().equals("text") || member.getKey().equals("content")) {
                    said.append(member.getValue().asString(""));
                }
            });
        } else if (node.isArray()) {
            node.forEach(element -> add(element, depth));
        } else {
            add(node.asString(""), depth);
        }
    }

    private void add(String text, int depth) {
        all.append(text).append('|');
        if (depth == DEEPEST) {
            return;
        }
        try {
            add(JsonMapper.shared().readTree(text), depth + 1);
        } catch (JacksonException noJson) {
            decode(text, depth);
        }
    }

    private void decode(String text, int depth) {
        BASE64.matcher(text).results().forEach(found -> {
            String word = found.group().replace('-', '+').replace('_', '/');
            try {
                add(new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8), depth + 1);
            } catch (IllegalArgumentException noBase64) {
                all.append('|');
            }
        });
        HEX.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(found ->
                        add(new String(HexFormat.of().parseHex(found.group()), StandardCharsets.UTF_8), depth + 1));
        if (text.contains("%")) {
            try {
                add(URLDecoder.decode(text, StandardCharsets.UTF_8).replace('%', '|'), depth + 1);
            } catch (IllegalArgumentException noPercents) {
                all.append('|');
            }
        }
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9|]", "");
    }
}
