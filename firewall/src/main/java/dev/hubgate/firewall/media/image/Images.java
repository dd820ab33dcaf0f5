package dev.hubgate.firewall.media.image;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Unavailable;
import dev.hubgate.firewall.media.Kind;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.media.MediaSettings;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads images, and paints over what must not leave. What goes on was read: where there is anything beside the pixels that was not, or
 * that should not leave, only the pixels go on, and of an animation only its first frame.
 */
public final class Images implements AutoCloseable {

    private final LetterReaders letters = new LetterReaders();
    private final Pictures pictures;
    private final Detector detector;
    private final Spots spots;

    public Images(Detector detector, MediaSettings settings) {
        this.pictures = new Pictures(settings);
        this.detector = detector;
        this.spots = new Spots(detector);
    }

    /** Whether letters can be read on this machine; if not, the log says why. The first call takes a quarter of a second. */
    public boolean ready() {
        return letters.ready();
    }

    /**
     * Reads an image.
     *
     * @throws Unavailable if the time is over
     */
    public MediaReading read(Kind kind, byte[] bytes, Policy policy, Budget budget) {
        if (!letters.ready()) {
            return MediaReading.UNREADABLE;
        }
        try {
            return read(kind, pictures.decode(kind, bytes, budget), policy, budget);
        } catch (Unavailable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders throw whatever they like on malformed images.
            return MediaReading.UNREADABLE;
        }
    }

    private MediaReading read(Kind kind, Picture picture, Policy policy, Budget budget) throws IOException {
        var caption = new StringBuilder();
        var detections = new ArrayList<Detection>();
        var places = new ArrayList<Rectangle>();
        for (int i = 0; i < picture.frames().size(); i++) {
            for (var page : pages(picture.frames().get(i), budget)) {
                for (var spot : spots.find(page, policy, budget)) {
                    var found = under(policy.images(), spot.detection(), caption.length());
                    detections.add(found);
                    if (i == 0 && found.action() == Action.REDACT) {
                        places.addAll(spot.places(page));
                    }
                }
                caption.append(page.plain().text()).append('\n');
            }
        }
        int inPixels = detections.size();
        beside(picture.beside(), policy, budget, caption, detections);
        boolean act = policy.images().compareTo(Action.REDACT) >= 0;
        boolean redact = detections.stream().anyMatch(found -> found.action() == Action.REDACT);
        boolean rewrite = act && (redact || picture.beside().more() || detections.size() > inPixels);
        var written = Pictures.written(kind);
        return new MediaReading(
                true,
                null,
                detections,
                rewrite ? Paint.over(picture.frames().getFirst(), places, written) : null,
                (rewrite ? written : kind).mediaType(),
                caption.toString());
    }

    /** The text of a rendered page of a document. */
    public String text(BufferedImage image, Budget budget) {
        var page = new Page(letters.read(Gray.of(image, Color.WHITE), budget));
        return page.plain().text();
    }

    /** Where something is transparent, letters may be seen on light or on dark ground only. */
    private List<Page> pages(BufferedImage frame, Budget budget) {
        var pages = new ArrayList<Page>();
        pages.add(new Page(letters.read(Gray.of(frame, Color.WHITE), budget)));
        if (frame.getColorModel().hasAlpha() && transparent(frame)) {
            pages.add(new Page(letters.read(Gray.of(frame, Color.BLACK), budget)));
        }
        return pages;
    }

    private static boolean transparent(BufferedImage image) {
        var row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 < 0xF0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void beside(
            Beside beside, Policy policy, Budget budget, StringBuilder caption, List<Detection> detections) {
        int before = caption.length();
        for (var found : detector.detect("", beside.text(), policy, budget)) {
            detections.add(under(policy.images(), found, before));
        }
        caption.append(beside.text());
        var action = policy.action(EntityType.GPS_COORDINATES);
        if (beside.location() && action != Action.OFF) {
            int start = caption.length();
            caption.append("GPS");
            var found = new Detection(EntityType.GPS_COORDINATES.name(), action, start, caption.length(), 1);
            detections.add(under(policy.images(), found, 0));
        }
    }

    /** Of what is done about values and what is done about images, what holds. */
    private static Detection under(Action images, Detection found, int shift) {
        var action = switch (images) {
            case OFF, FLAG -> Action.FLAG;
            case REDACT -> found.action();
            case BLOCK -> found.action() == Action.FLAG ? Action.FLAG : Action.BLOCK;
        };
        return new Detection(found.entity(), action, found.start() + shift, found.end() + shift, found.score());
    }

    @Override
    public void close() {
        letters.close();
    }
}
