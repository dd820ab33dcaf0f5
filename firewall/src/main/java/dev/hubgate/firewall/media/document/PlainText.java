package dev.hubgate.firewall.media.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells text from other bytes, and in which encoding it is. */
final class PlainText {

    private PlainText() {}

    /** The text; empty if these bytes are none. */
    static Optional<String> of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        } else if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return decoded(bytes, 4, Charset.forName("UTF-32LE"));
        } else if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return decoded(bytes, 4, Charset.forName("UTF-32BE"));
        } else if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decoded(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, 0, StandardCharsets.UTF_16LE).filter(text -> mostlyLatin(text, bytes)))
                .or(() -> decoded(bytes, 0, StandardCharsets.UTF_16BE).filter(text -> mostlyLatin(text, bytes)))
                .or(() -> decoded(bytes, 0, Charset.forName("windows-1252")))
                .or(() -> decoded(bytes, 0, StandardCharsets.ISO_8859_1));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        CharBuffer text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != '\b') {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    /** Without a mark any two bytes are some character of some script; so only what every second byte of is zero is believed. */
    private static boolean mostlyLatin(String text, byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros > text.length() / 2;
    }
}
