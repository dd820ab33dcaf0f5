package dev.hubgate.firewall.media;

import dev.hubgate.firewall.Detection;
import java.util.List;

/**
 * What was read in an image or a document.
 *
 * @param readable whether all of it could be read; else nothing else is said
 * @param text what a document says; null for an image
 * @param detections places in what was read; of an image only what they are and what is to be done counts
 * @param repainted an image with what is to be redacted painted over, in the same format; null where nothing is
 */
public record MediaReading(boolean readable, String text, List<Detection> detections, byte[] repainted) {

    /** It could not be read, or not all of it. */
    public static final MediaReading UNREADABLE = new MediaReading(false, null, List.of(), null);

    public MediaReading {
        detections = List.copyOf(detections);
    }

    @Override
    public String toString() {
        return "MediaReading[" + readable + ", " + detections.size() + " detections]";
    }
}
