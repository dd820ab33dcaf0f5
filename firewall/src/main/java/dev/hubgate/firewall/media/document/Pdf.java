package dev.hubgate.firewall.media.document;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.media.MediaSettings;
import dev.hubgate.firewall.media.image.Images;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;

/** Reads PDF: the text of its pages, its forms, notes, bookmarks and metadata, and what is to be seen in its images. In memory. */
final class Pdf {

    /** It logs what it finds odd, and could quote it. Held on to, since loggers that nobody holds forget their level. */
    private static final List<Logger> SILENT = Stream.of("org.apache.pdfbox", "org.apache.fontbox")
            .map(Logger::getLogger)
            .peek(logger -> logger.setLevel(Level.OFF))
            .toList();

    private final Images images;
    private final MediaSettings settings;

    Pdf(Images images, MediaSettings settings) {
        this.images = images;
        this.settings = settings;
    }

    /**
     * All that one says; empty if it holds something that cannot be read, such as another file, or is encrypted.
     *
     * @param look whether images in it are read too
     * @throws IOException if it is malformed or would be too large unpacked
     * @throws dev.hubgate.firewall.Unavailable if the time is over
     */
    Optional<String> text(byte[] bytes, boolean look, Budget budget) throws IOException {
        Unpacking.check(bytes, settings.maxUnpacked(), budget);
        try (var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            budget.check();
            if (document.isEncrypted() || SILENT.isEmpty()) {
                return Optional.empty();
            }
            var strings = new PdfObjects(settings, budget);
            if (!strings.read(document.getDocument())) {
                return Optional.empty();
            }
            var pages = new PdfPages(budget);
            pages.setSortByPosition(true);
            var text = new StringBuilder(pages.getText(document));
            text.append('\n').append(strings.text());
            if (!pages.looksLikeImages().isEmpty() && look) {
                if (pages.looksLikeImages().cardinality() > settings.maxPages() || !images.ready()) {
                    return Optional.empty();
                }
                var sight = new PdfSight(document, budget);
                for (int page = pages.looksLikeImages().nextSetBit(0);
                        page >= 0;
                        page = pages.looksLikeImages().nextSetBit(page + 1)) {
                    text.append('\n').append(images.text(sight.page(page), budget));
                }
            }
            return Optional.of(text.toString());
        }
    }
}
