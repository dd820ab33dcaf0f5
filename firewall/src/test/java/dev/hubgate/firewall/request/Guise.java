package dev.hubgate.firewall.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A way in which a value may be written so that a reader still knows it. */
enum Guise {
    PLAIN(value -> value),
    JSON(value -> Asking.MAPPER.writeValueAsString(Map.of("note", value))),
    JSON_TWICE(value ->
            Asking.MAPPER.writeValueAsString(Map.of("payload", Asking.MAPPER.writeValueAsString(List.of(value))))),
    BASE64(value -> Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))),
    HEX(value -> HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))),
    PERCENT(value -> {
        var out = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format(Locale.ROOT, "%%%02X", b));
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
    private final Function<String, String> writing;

    Guise(Function<String, String> writing) {
        this.writing = writing;
    }

    /** Whether it is for whole sentences, and not for a value within one. */
    boolean isWhole() {
        return this == JSON || this == JSON_TWICE;
    }

    String write(String text) {
        return writing.apply(text);
    }
}
