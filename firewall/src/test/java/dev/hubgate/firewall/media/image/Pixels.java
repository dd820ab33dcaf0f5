package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.policy.Policy;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Makes images for tests. */
public final class Pixels {

    private Pixels() {}

    public static Policy policy(Action images) {
        var usual = Policy.DEFAULT;
        return new Policy(
                usual.sensitivity(),
                usual.actions(),
                usual.custom(),
                usual.allow(),
                usual.injection(),
                images,
                usual.unreadable(),
                usual.restore(),
                usual.scanReplies());
    }

    /** Some lines of text, dark on white, or on nothing at all. */
    public static BufferedImage saying(int type, Color ink, String... lines) {
        var image = new BufferedImage(640, 60 + 40 * lines.length, type);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        if (type != BufferedImage.TYPE_INT_ARGB) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        graphics.setColor(ink);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 40, 50 + 40 * i);
        }
        graphics.dispose();
        return image;
    }

    public static BufferedImage saying(String... lines) {
        return saying(BufferedImage.TYPE_INT_RGB, Color.BLACK, lines);
    }

    public static byte[] png(BufferedImage image) {
        return as("png", image);
    }

    public static byte[] as(String format, BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG with one more block behind its header. */
    static byte[] with(byte[] png, String type, byte[] data) {
        var out = ByteBuffer.allocate(png.length + 12 + data.length);
        out.put(png, 0, 33).put(chunk(type, data)).put(png, 33, png.length - 33);
        return out.array();
    }

    static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
