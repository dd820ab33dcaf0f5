package dev.hubgate.firewall.media.document;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Unavailable;
import dev.hubgate.firewall.media.Kind;
import dev.hubgate.firewall.media.MediaReading;
import dev.hubgate.firewall.media.MediaSettings;
import dev.hubgate.firewall.media.image.Images;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads documents. What cannot be read whole is not read at all. */
public final class Documents {

    private static final String PLAIN = "text/plain";

    private final Detector detector;
    private final Images images;
    private final Office office;
    private final Pdf pdf;
    private final int longest;

    public Documents(Detector detector, Images images, MediaSettings settings) {
        this.detector = detector;
        this.images = images;
        this.office = new Office(settings);
        this.pdf = new Pdf(images, settings);
        this.longest = settings.maxUnpacked();
    }

    /**
     * Reads a document.
     *
     * @param mediaType as the client says: told on for a text, of which the bytes do not say what kind it is
     * @throws Unavailable if the time is over
     */
    public MediaReading read(Kind kind, String mediaType, byte[] bytes, Policy policy, Budget budget) {
        try {
            return switch (kind) {
                case PDF ->
                    said(kind.mediaType(), pdf.text(bytes, policy.images() != Action.OFF, budget), policy, budget);
                case ZIP -> said(kind.mediaType(), office(bytes, policy, budget), policy, budget);
                default -> plain(mediaType, PlainText.of(bytes), policy, budget);
            };
        } catch (Unavailable e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // Readers throw whatever they like on malformed documents, and look for libraries that are not there on
            // encrypted ones.
            return MediaReading.UNREADABLE;
        }
    }

    private MediaReading said(String mediaType, Optional<String> text, Policy policy, Budget budget) {
        if (text.isEmpty() || text.get().length() > longest) {
            return MediaReading.UNREADABLE;
        }
        var found = detector.detect("", text.get(), policy, budget);
        budget.check();
        return MediaReading.document(mediaType, text.get(), found);
    }

    private Optional<String> office(byte[] bytes, Policy policy, Budget budget) throws IOException {
        var content = office.unpack(bytes, budget);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder(content.get().text());
        for (var image : policy.images() == Action.OFF
                ? List.<byte[]>of()
                : content.get().images()) {
            var kind = Kind.of(image);
            var reading = kind.isImage() ? images.read(kind, image, policy, budget) : MediaReading.UNREADABLE;
            if (!reading.readable()) {
                return Optional.empty();
            }
            text.append('\n').append(reading.caption());
        }
        return Optional.of(text.toString());
    }

    private MediaReading plain(String mediaType, Optional<String> read, Policy policy, Budget budget) {
        if (read.isEmpty()) {
            return MediaReading.UNREADABLE;
        }
        var text = read.get();
        boolean markup = Markup.is(text);
        if (!markup && !RichText.is(text)) {
            return said(textual(mediaType), read, policy, budget);
        }
        boolean more = markup ? text.contains(";base64,") : RichText.holdsMore(text);
        if (more) {
            return MediaReading.UNREADABLE;
        }
        var source = said(textual(mediaType), read, policy, budget);
        var shown = markup ? Markup.shown(text) : RichText.shown(text);
        var seen = said(PLAIN, Optional.of(shown), policy, budget);
        return covers(source, seen) ? source : seen;
    }

    /** Whether all that is found in what is shown stands in the source as well, and can be taken out there. */
    private static boolean covers(MediaReading source, MediaReading seen) {
        var values = new HashSet<String>();
        for (var found : source.detections()) {
            values.add(source.text().substring(found.start(), found.end()));
        }
        return seen.detections().stream()
                .allMatch(found -> values.contains(seen.text().substring(found.start(), found.end())));
    }

    private static String textual(String mediaType) {
        var type = mediaType == null ? PLAIN : mediaType.toLowerCase(Locale.ROOT);
        boolean text = type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.contains("yaml")
                || type.contains("rtf")
                || type.contains("csv");
        return text ? type : PLAIN;
    }
}
