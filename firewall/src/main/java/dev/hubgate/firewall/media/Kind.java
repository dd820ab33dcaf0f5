package dev.hubgate.firewall.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What bytes are, by how they begin. What a client says they are is not asked for. */
public enum Kind {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp"),
    BMP("image/bmp"),
    TIFF("image/tiff"),
    PDF("application/pdf"),
    /** Office files are such archives; so are many other things. */
    ZIP("application/zip"),
    /** None of the others: text, if it reads as such. */
    OTHER("application/octet-stream");

    private static final int HEAD = 1024;

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Such as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** What they are. */
    public static Kind of(byte[] bytes) {
        var head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        } else if (head.startsWith("BM") && bytes.length > 26 && head.startsWith("\0\0\0\0", 6)) {
            return BMP;
        } else if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        } else if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        // Readers of PDF find its mark anywhere near the beginning, and so does whoever hides one.
        return head.contains("%PDF-") ? PDF : OTHER;
    }

    /** Whether it is a picture made of pixels. */
    public boolean isImage() {
        return compareTo(TIFF) <= 0;
    }
}
