package dev.hubgate.firewall.media.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.media.Kind;
import dev.hubgate.firewall.media.MediaSettings;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes images, in memory. What would be too large decoded is refused by its header alone. */
final class Pictures {

    /** Of an animation. A film is nothing that can be read in time. */
    private static final int MOST_FRAMES = 16;

    private static final int LONGEST_SIDE = 32_000;

    private final MediaSettings settings;

    Pictures(MediaSettings settings) {
        this.settings = settings;
    }

    /**
     * Decodes one. A malformed one may throw anything unchecked.
     *
     * @throws IOException if it is malformed, too large, or of a kind that is not known
     */
    Picture decode(Kind kind, byte[] bytes, Budget budget) throws IOException {
        var beside = Besides.of(kind, bytes);
        var reader = reader(kind);
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, false, true);
            int count = reader.getNumImages(true);
            if (count < 1 || count > MOST_FRAMES) {
                throw new IOException("an image without frames, or a film");
            }
            long pixels = 0;
            for (int i = 0; i < count; i++) {
                int width = reader.getWidth(i);
                int height = reader.getHeight(i);
                pixels += (long) width * height;
                if (width > LONGEST_SIDE || height > LONGEST_SIDE || pixels > settings.maxPixels()) {
                    throw new IOException("a very large image");
                }
            }
            var frames = new ArrayList<BufferedImage>();
            for (int i = 0; i < count; i++) {
                budget.check();
                frames.add(upright(reader.read(i), beside.orientation()));
            }
            return new Picture(
                    kind == Kind.GIF ? Animation.whole(reader, frames, settings.maxPixels()) : frames, beside);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Kind kind) throws IOException {
        // Found by itself only where the class loader of the thread happens to be the right one.
        return switch (kind) {
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case PNG, JPEG, GIF, BMP, TIFF ->
                ImageIO.getImageReadersByFormatName(kind.name()).next();
            case PDF, ZIP, OTHER -> throw new IOException("no image");
        };
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation <= 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = orientation > 4;
        var turn = new AffineTransform(
                switch (orientation) {
                    case 2 -> new double[] {-1, 0, 0, 1, width, 0};
                    case 3 -> new double[] {-1, 0, 0, -1, width, height};
                    case 4 -> new double[] {1, 0, 0, -1, 0, height};
                    case 5 -> new double[] {0, 1, 1, 0, 0, 0};
                    case 6 -> new double[] {0, 1, -1, 0, height, 0};
                    case 7 -> new double[] {0, -1, -1, 0, height, width};
                    default -> new double[] {0, -1, 1, 0, 0, width};
                });
        var type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var upright = new BufferedImage(lying ? height : width, lying ? width : height, type);
        var graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    /** Of the same kind if that can be written, else PNG. */
    static Kind written(Kind kind) {
        return kind == Kind.JPEG ? kind : Kind.PNG;
    }
}
