package dev.hubgate.firewall.media;

import dev.hubgate.firewall.Detection;
import java.util.List;

/**
 * What was read in an image or a document.
 *
 * @param readable whether all of it could be read; else nothing else is said
 * @param text what a document says; null for an image
 * @param detections places in what was read: in {@code text}, or in {@code caption}; of an image the action is already that of the
 *     policy for images
 * @param repainted an image that is to go on instead: with what is to be redacted painted over, or without what stands beside the
 *     picture and should not leave, such as metadata or further frames. It counts also where nothing was detected. Null where the
 *     image may go on as it is
 * @param mediaType what {@code repainted} is, if there is one; else what the bytes really are; null if that is not known
 * @param caption what was read in an image, for whoever judges what is asked for; null for a document
 */
public record MediaReading(
        boolean readable, String text, List<Detection> detections, byte[] repainted, String mediaType, String caption) {

    /** It could not be read, or not all of it. */
    public static final MediaReading UNREADABLE = new MediaReading(false, null, List.of(), null, null, null);

    public MediaReading {
        detections = List.copyOf(detections);
    }

    /** Of which no more is known. */
    public MediaReading(boolean readable, String text, List<Detection> detections, byte[] repainted) {
        this(readable, text, detections, repainted, null, null);
    }

    /** Of a document. */
    public static MediaReading document(String mediaType, String text, List<Detection> detections) {
        return new MediaReading(true, text, detections, null, mediaType, null);
    }

    @Override
    public String toString() {
        return "MediaReading[" + readable + ", " + detections.size() + " detections]";
    }
}
