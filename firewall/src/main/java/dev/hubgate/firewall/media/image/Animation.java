package dev.hubgate.firewall.media.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;

/** Frames of a GIF hold only what changes. What is seen is all of them so far, one above the other. */
final class Animation {

    private Animation() {}

    /** What is seen, frame by frame. */
    static List<BufferedImage> whole(ImageReader reader, List<BufferedImage> frames, long maxPixels)
            throws IOException {
        int[] left = new int[frames.size()];
        int[] top = new int[frames.size()];
        int width = 1;
        int height = 1;
        for (int i = 0; i < frames.size(); i++) {
            var place = place(reader, i);
            left[i] = Integer.parseInt(place.getAttribute("imageLeftPosition"));
            top[i] = Integer.parseInt(place.getAttribute("imageTopPosition"));
            width = Math.max(width, left[i] + frames.get(i).getWidth());
            height = Math.max(height, top[i] + frames.get(i).getHeight());
        }
        if ((long) width * height * frames.size() > maxPixels) {
            throw new IOException("a very large animation");
        }
        var whole = new ArrayList<BufferedImage>();
        for (int i = 0; i < frames.size(); i++) {
            var seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            var graphics = seen.createGraphics();
            if (i > 0) {
                graphics.drawImage(whole.getLast(), 0, 0, null);
            }
            graphics.drawImage(frames.get(i), left[i], top[i], null);
            graphics.dispose();
            whole.add(seen);
        }
        return whole;
    }

    private static IIOMetadataNode place(ImageReader reader, int frame) throws IOException {
        var metadata = (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        return (IIOMetadataNode)
                metadata.getElementsByTagName("ImageDescriptor").item(0);
    }
}
