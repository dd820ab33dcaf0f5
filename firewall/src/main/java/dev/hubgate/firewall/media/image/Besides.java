package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.media.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads what stands in an image file beside its pixels, block by block. Blocks that are neither known nor text count as not looked
 * at. A file that ends too early throws an {@link IndexOutOfBoundsException}.
 */
final class Besides {

    private static final Set<String> PNG_HARMLESS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST",
            "tIME", "cICP");

    private static final Set<String> WEBP_HARMLESS = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF");

    private static final int MOST_UNPACKED = 100_000;

    private final byte[] bytes;
    private final Strings strings = new Strings();
    private Exif exif = Exif.NONE;

    private Besides(byte[] bytes) {
        this.bytes = bytes;
    }

    static Beside of(Kind kind, byte[] bytes) {
        var read = new Besides(bytes);
        switch (kind) {
            case PNG -> read.png();
            case JPEG -> read.jpeg();
            case GIF -> read.gif();
            case WEBP -> read.webp();
            case TIFF -> {
                read.strings.add(bytes, 0, bytes.length);
                read.exif = Exif.of(bytes, 0, bytes.length);
            }
            default -> read.strings.leave();
        }
        return new Beside(read.strings.text(), read.strings.more(), read.exif.location(), read.exif.orientation());
    }

    private void png() {
        int at = 8;
        String type;
        do {
            int length = size(ByteBuffer.wrap(bytes).getInt(at));
            type = name(at + 4);
            int from = at + 8;
            at = checked(from + length) + 4;
            if (type.equals("eXIf")) {
                camera(from, from + length);
            } else if (type.equals("zTXt") || type.equals("iTXt")) {
                strings.add(bytes, from, from + length);
                unpack(from, from + length);
            } else if (type.equals("tEXt")) {
                strings.add(bytes, from, from + length);
            } else if (!PNG_HARMLESS.contains(type)) {
                strings.add(bytes, from, from + length);
                strings.leave();
            }
        } while (!type.equals("IEND"));
        end(at);
    }

    /** Texts in PNG may be compressed; where that begins depends on names of any length, so it is tried behind each zero. */
    private void unpack(int from, int to) {
        var out = new byte[MOST_UNPACKED];
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == 0 && (bytes[i + 1] & 0x0F) == 8) {
                var inflater = new Inflater();
                try {
                    inflater.setInput(bytes, i + 1, to - i - 1);
                    int length = inflater.inflate(out);
                    strings.add(out, 0, length);
                    if (!inflater.finished()) {
                        strings.leave();
                    }
                    return;
                } catch (DataFormatException e) {
                    // It does not begin here.
                } finally {
                    inflater.end();
                }
            }
        }
    }

    private void jpeg() {
        int at = 2;
        while (true) {
            int marker = next(at);
            at = marker + 2;
            int code = Byte.toUnsignedInt(bytes[marker + 1]);
            if (code == 0xD9) {
                end(at);
                return;
            }
            int length = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at));
            int from = at + 2;
            at = checked(at + Math.max(length, 2));
            if (code == 0xE1) {
                strings.add(bytes, from, at);
                camera(from, at);
            } else if (code == 0xFE || (code > 0xE0 && code < 0xF0 && code != 0xEE && !icc(from, at))) {
                strings.add(bytes, from, at);
            }
        }
    }

    /** Within the picture itself a marker may stand for a byte of it, or for a restart. */
    private int next(int at) {
        int i = at;
        while (bytes[i] != (byte) 0xFF
                || bytes[i + 1] == 0
                || bytes[i + 1] == (byte) 0xFF
                || (bytes[i + 1] & 0xF8) == 0xD0) {
            i++;
        }
        return i;
    }

    private boolean icc(int from, int to) {
        return to - from > 11 && new String(bytes, from, 11, StandardCharsets.ISO_8859_1).equals("ICC_PROFILE");
    }

    private void gif() {
        int at = 13 + table(bytes[10]);
        while (bytes[at] != 0x3B) {
            if (bytes[at] == 0x21) {
                boolean control = bytes[at + 1] == (byte) 0xF9;
                at = blocks(at + 2, !control);
            } else if (bytes[at] == 0x2C) {
                at = blocks(at + 11 + table(bytes[at + 9]), false);
            } else {
                throw new IllegalArgumentException("not a block of a GIF");
            }
        }
        end(at + 1);
    }

    private static int table(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int blocks(int from, boolean text) {
        int at = from;
        while (bytes[at] != 0) {
            at += 1 + Byte.toUnsignedInt(bytes[at]);
        }
        if (text) {
            strings.add(bytes, from, at);
        }
        return at + 1;
    }

    private void webp() {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int all = checked(8 + size(buffer.getInt(4)));
        int at = 12;
        while (at + 8 <= all) {
            var type = name(at);
            int length = size(buffer.getInt(at + 4));
            int from = at + 8;
            at = checked(from + length) + (length & 1);
            if (type.equals("EXIF")) {
                camera(from, from + length);
            } else if (!WEBP_HARMLESS.contains(type)) {
                strings.add(bytes, from, from + length);
            }
        }
        end(Math.max(at, all));
    }

    private void camera(int from, int to) {
        strings.add(bytes, from, to);
        var read = Exif.of(bytes, from, to);
        exif = read.equals(Exif.NONE) ? exif : read;
    }

    private String name(int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private int size(int length) {
        if (length < 0 || length > bytes.length) {
            throw new IllegalArgumentException("a block is larger than its file");
        }
        return length;
    }

    private int checked(int at) {
        if (at > bytes.length) {
            throw new IllegalArgumentException("a block is larger than its file");
        }
        return at;
    }

    private void end(int at) {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                strings.add(bytes, at, bytes.length);
                strings.leave();
                return;
            }
        }
    }
}
