package dev.hubgate.system.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The forms in which a text may lie about: as it is, in hex, in base64 wherever in it the text begins. */
final class Guises {
    private static final int GROUP = 3;

    private Guises() {}

    static List<String> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Stream<String> plain = Stream.of(
                text,
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes));
        return Stream.concat(plain, IntStream.range(0, GROUP).mapToObj(begin -> inner(bytes, begin)))
                .toList();
    }

    /** Base64 of the whole groups of three bytes from there on: what stands before and behind changes only the ends. */
    private static String inner(byte[] bytes, int begin) {
        int end = begin + (bytes.length - begin) / GROUP * GROUP;
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, begin, end));
    }
}
