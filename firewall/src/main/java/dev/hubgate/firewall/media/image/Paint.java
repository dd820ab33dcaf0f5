package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.media.Kind;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints over places of an image, and writes it anew with nothing but its pixels. */
final class Paint {

    /** Soft edges of letters reach beyond what was read as the letter. */
    private static final int MARGIN = 2;

    private static final float QUALITY = 0.92f;

    private Paint() {}

    /**
     * An image without what is at these places.
     *
     * @param kind PNG or JPEG
     */
    static byte[] over(BufferedImage image, List<Rectangle> places, Kind kind) throws IOException {
        boolean clear = image.getColorModel().hasAlpha() && kind != Kind.JPEG;
        var painted = new BufferedImage(
                image.getWidth(), image.getHeight(), clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = painted.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.setColor(Color.BLACK);
        for (var place : places) {
            int margin = MARGIN + place.height / 8;
            graphics.fillRect(place.x - margin, place.y - margin, place.width + 2 * margin, place.height + 2 * margin);
        }
        graphics.dispose();
        return write(painted, kind);
    }

    private static byte[] write(BufferedImage image, Kind kind) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            if (kind == Kind.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
