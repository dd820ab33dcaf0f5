package dev.hubgate.firewall.media.image;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * An image as the reader of letters likes it: grey, dark letters on light ground, and large enough.
 *
 * @param pixels one byte each, row by row
 * @param scale how many times larger it is than the image
 */
record Gray(byte[] pixels, int width, int height, double scale) {

    /** Screens have letters of about ten pixels; the reader was taught with letters of thirty. */
    private static final double ENLARGED = 2;

    /** An image that is larger than this is not enlarged any more: such letters are large already, and time is short. */
    private static final long ENLARGED_PIXELS = 12_000_000;

    private static final int MIDDLE = 128;

    /** @param ground what is behind what is transparent */
    static Gray of(BufferedImage image, Color ground) {
        long area = (long) image.getWidth() * image.getHeight();
        double scale = Math.clamp(Math.sqrt((double) ENLARGED_PIXELS / area), 1, ENLARGED);
        int width = (int) Math.round(image.getWidth() * scale);
        int height = (int) Math.round(image.getHeight() * scale);
        var gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = gray.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, ground, null);
        graphics.dispose();
        var pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        if (mean(pixels) < MIDDLE) {
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) ~pixels[i];
            }
        }
        return new Gray(pixels, width, height, scale);
    }

    private static long mean(byte[] pixels) {
        long sum = 0;
        for (byte pixel : pixels) {
            sum += Byte.toUnsignedInt(pixel);
        }
        return sum / pixels.length;
    }

    @Override
    public String toString() {
        return "Gray[" + width + "x" + height + "]";
    }
}
