package dev.hubgate.firewall.media;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.media.document.Documents;
import dev.hubgate.firewall.media.image.Images;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.util.List;

/** Reads all kinds of media, a few at the same time. There is one of it in a process; any number of threads may ask. */
public final class AnyMedia implements MediaReader, AutoCloseable {

    private final MediaSettings settings;
    private final Workers workers;
    private final Images images;
    private final Documents documents;

    public AnyMedia(Detector detector, MediaSettings settings) {
        this.settings = settings;
        this.workers = new Workers(settings);
        this.images = new Images(detector, settings);
        this.documents = new Documents(detector, images, settings);
    }

    /**
     * Whether images can be read on this machine, which is worth knowing before the first one comes; if not, the log says why, and
     * they count as unreadable. Takes a quarter of a second.
     */
    public boolean readsImages() {
        return images.ready();
    }

    @Override
    public MediaReading read(String mediaType, byte[] bytes, Policy policy, Budget budget) {
        var kind = Kind.of(bytes);
        if (kind.isImage() && policy.images() == Action.OFF) {
            return new MediaReading(true, null, List.of(), null, kind.mediaType(), "");
        }
        if (bytes.length == 0 || bytes.length > settings.maxBytes()) {
            return MediaReading.UNREADABLE;
        }
        return workers.run(
                budget,
                own -> kind.isImage()
                        ? images.read(kind, bytes, policy, own)
                        : documents.read(kind, mediaType, bytes, policy, own));
    }

    @Override
    public void close() {
        workers.close();
        images.close();
    }
}
