package dev.hubgate.firewall.request;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts that are JSON themselves, such as the arguments of a call. */
final class NestedJson {

    private static final int MAX_NUMBER_CHARS = 1_000;

    // A name that stands twice would hide a value, and text behind the end too: such texts are read as text.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Place.DEEPEST)
                            .maxNumberLength(MAX_NUMBER_CHARS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private NestedJson() {}

    /** @return the tree, or null if the text is no object, array or string of JSON */
    static JsonNode read(String text) {
        if (!looksLikeJson(text)) {
            return null;
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            return null; // then it is a text like any other
        }
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    private static boolean looksLikeJson(String text) {
        int first = 0;
        int last = text.length() - 1;
        while (first < last && text.charAt(first) <= ' ') {
            first++;
        }
        while (last > first && text.charAt(last) <= ' ') {
            last--;
        }
        if (first >= last) {
            return false;
        }
        char end = text.charAt(last);
        return switch (text.charAt(first)) {
            case '{' -> end == '}';
            case '[' -> end == ']';
            case '"' -> end == '"';
            default -> false;
        };
    }
}
