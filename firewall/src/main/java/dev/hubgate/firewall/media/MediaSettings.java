package dev.hubgate.firewall.media;

import java.time.Duration;

/**
 * How much may be read, and how much at once.
 *
 * @param workers how many are read at the same time; each needs a processor, and for the largest image some 500 MB
 * @param waiting how many may wait for a worker; who comes then is refused
 * @param time for one, waiting included; less if the inspection has less left
 * @param maxBytes of one, as it is sent
 * @param maxPixels of an image, all its frames together
 * @param maxPages of a document that are looked at as images
 * @param maxUnpacked characters and bytes that a document may have, once unpacked
 */
public record MediaSettings(
        int workers, int waiting, Duration time, int maxBytes, long maxPixels, int maxPages, int maxUnpacked) {

    private static final long MOST_PIXELS = 40_000_000;

    /** Of the heap, while an image of one frame is decoded, turned, and painted. */
    private static final long BYTES_PER_PIXEL = 13;

    /** For this machine. Images take half of the heap at most: what does not fit would take the whole gateway down. */
    public static MediaSettings usual() {
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        long pixels = Runtime.getRuntime().maxMemory() / 2 / workers / BYTES_PER_PIXEL;
        return new MediaSettings(
                workers, 8 * workers, Duration.ofSeconds(5), 20 << 20, Math.min(pixels, MOST_PIXELS), 20, 64 << 20);
    }

    public MediaSettings {
        if (workers < 1 || waiting < 1 || maxBytes < 1 || maxPixels < 1 || maxPages < 0 || maxUnpacked < 1) {
            throw new IllegalArgumentException("there must be something that may be read");
        }
    }
}
