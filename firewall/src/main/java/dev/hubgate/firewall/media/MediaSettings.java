package dev.hubgate.firewall.media;

import java.time.Duration;

/**
 * How much may be read, and how much at once.
 *
 * @param workers how many are read at the same time; each needs a processor, and up to 400 MB for the largest image
 * @param waiting how many may wait for a worker; who comes then is refused
 * @param time for one, waiting included; less if the inspection has less left
 * @param maxBytes of one, as it is sent
 * @param maxPixels of an image, all its frames together
 * @param maxPages of a document that are looked at as images
 * @param maxUnpacked characters and bytes that a document may have, once unpacked
 */
public record MediaSettings(
        int workers, int waiting, Duration time, int maxBytes, long maxPixels, int maxPages, int maxUnpacked) {

    /** For this machine. */
    public static MediaSettings usual() {
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new MediaSettings(workers, 8 * workers, Duration.ofSeconds(5), 20 << 20, 40_000_000, 20, 64 << 20);
    }

    public MediaSettings {
        if (workers < 1 || waiting < 1 || maxBytes < 1 || maxPixels < 1 || maxPages < 0 || maxUnpacked < 1) {
            throw new IllegalArgumentException("there must be something that may be read");
        }
    }
}
