package dev.hubgate.gateway;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How Hubgate reads and writes JSON: bounded in depth and length, without duplicate names, and exact in every number.
 */
public final class Json {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_STRING_CHARS = 64 << 20;
    private static final int MAX_NUMBER_CHARS = 1_000;
    private static final int MAX_NAME_CHARS = 10_000;
    private static final int DECODED_CHARS = 1_024;

    /** Reads trees and records; strict about names that a record does not have. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING_CHARS)
                            .maxNumberLength(MAX_NUMBER_CHARS)
                            .maxNameLength(MAX_NAME_CHARS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** Reads what providers send: a name that comes twice is their affair, and the last one counts. */
    private static final JsonMapper FOREIGN = MAPPER.rebuild()
            .disable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Json() {}

    /** @throws JacksonException if it is not one JSON value, or is too deep or too long */
    public static JsonNode read(byte[] body) {
        return MAPPER.readTree(body);
    }

    /** @throws JacksonException if it is not one JSON value, or is too deep or too long */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /**
     * Reads what a provider sent.
     *
     * @throws JacksonException if it is not one JSON value, or is too deep or too long
     */
    public static JsonNode readForeign(byte[] body) {
        return FOREIGN.readTree(body);
    }

    /**
     * Reads what a provider sent.
     *
     * @throws JacksonException if it is not one JSON value, or is too deep or too long
     */
    public static JsonNode readForeign(String text) {
        return FOREIGN.readTree(text);
    }

    public static byte[] write(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /** How many bytes {@link #write} would give. */
    public static long length(JsonNode tree) {
        var counter = new Counter();
        MAPPER.writeValue(counter, tree);
        return counter.bytes;
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A field that is there and not {@code null}, else null: a JSON null means absent nearly everywhere. */
    public static JsonNode field(JsonNode parent, String name) {
        var value = parent.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** The nearest number that can be reckoned with: infinite if it is beyond all of them. */
    public static double number(JsonNode number) {
        return number.numberValue().doubleValue();
    }

    /** Whether the bytes are well-formed UTF-8. */
    public static boolean isUtf8(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return decodes(bytes);
            }
        }
        return true;
    }

    /** What is decoded is thrown away, so that a large body needs no second one. */
    private static boolean decodes(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(DECODED_CHARS);
        var result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }

    /** Where bytes are counted and forgotten. */
    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
