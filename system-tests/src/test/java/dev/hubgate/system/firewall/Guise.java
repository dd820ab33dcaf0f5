package dev.hubgate.system.firewall;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** A way in which a value may be written so that a reader still knows it. */
enum Guise {
    PLAIN(value -> value),
    JSON(value -> JsonMapper.shared().writeValueAsString(Map.of("note", value))),
    JSON_TWICE(value -> JsonMapper.shared()
            .writeValueAsString(Map.of("payload", JsonMapper.shared().writeValueAsString(List.of(value))))),
    BASE64(value -> Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))),
    HEX(value -> HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))),
    PERCENT(value -> {
        var out = new StringBuilder();
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format(Locale.ROOT, "%%%02X", one));
        }
        return out.toString();
    }),
    ZERO_WIDTH(value -> String.join("\u200b", value.split("(?<=\\w)(?=\\w)", -1))),
    FULL_WIDTH(value -> {
        var out = new StringBuilder();
        value.chars().forEach(c -> out.append(c > ' ' && c < 127 ? (char) (c + 0xfee0) : (char) c));
        return out.toString();
    });

    @SuppressWarnings("ImmutableEnumChecker") // no function here has a state
    private final UnaryOperator<String> writing;

    Guise(UnaryOperator<String> writing) {
        this.writing = writing;
    }

    /** The sentence with its value in this guise; JSON is around the whole sentence. */
    String sentence(Planted planted) {
        return this == JSON || this == JSON_TWICE
                ? writing.apply(planted.sentence())
                : planted.before() + writing.apply(planted.value());
    }
}
