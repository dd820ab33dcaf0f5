package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.Violation;
import dev.hubgate.firewall.injection.Role;
import dev.hubgate.firewall.media.Kind;
import dev.hubgate.firewall.media.MediaReader;
import dev.hubgate.firewall.media.MediaReading;
import java.util.List;

/** Reads the images, sounds and documents of one request. */
final class Attachments {

    /** What is larger is not read. */
    private static final long MOST_BYTES = 32L << 20;
    /** No image, sound or document has fewer: sixteen digits are base64 as well. */
    private static final int LEAST_BYTES = 64;

    private final Draft draft;
    private final MediaReader reader;
    private final TextCache.View cache;

    Attachments(Draft draft, MediaReader reader, TextCache.View cache) {
        this.draft = draft;
        this.reader = reader;
        this.cache = cache;
    }

    /** @return false if it is no encoding at all, so that it has to be read as the text that it is */
    boolean read(Encoded encoded, Attachment attachment) {
        if (encoded.size() > MOST_BYTES) {
            unreadable(attachment);
            return true;
        }
        var bytes = encoded.bytes();
        if (bytes == null) {
            unreadable(attachment);
            // Some read it all the same, so it is looked into; but it cannot be written again as it was.
            read(encoded.loose(), attachment.unchangeable());
            return false;
        }
        return read(bytes, attachment);
    }

    /** What is behind an address has not been fetched, so nobody can read it here. */
    void elsewhere(boolean image, Attachment attachment) {
        if (!image || draft.policy.images() != Action.OFF) {
            unreadable(attachment);
        }
    }

    private boolean read(byte[] bytes, Attachment attachment) {
        draft.budget.check();
        if (draft.policy.images() == Action.OFF && Kind.of(bytes).isImage()) {
            unseen(bytes, attachment);
            return true;
        }
        if (cache.isClean(bytes)) {
            return true;
        }
        var reading = reader.read(attachment.mediaType(), bytes, draft.policy, draft.budget);
        if (!reading.readable()) {
            unreadable(attachment);
            var text = Encoded.text(bytes);
            text(text, null, attachment);
            return text != null || bytes.length >= LEAST_BYTES;
        } else if (reading.text() != null) {
            text(reading.text(), reading.detections(), attachment);
        } else {
            image(reading, attachment);
            boolean silent = reading.caption() == null || reading.caption().isBlank();
            if (silent && reading.detections().isEmpty() && reading.repainted() == null) {
                cache.clean(bytes);
            }
        }
        return true;
    }

    /** Nobody wants to know what an image shows; but what only begins as one is none. */
    private void unseen(byte[] bytes, Attachment attachment) {
        var text = Encoded.text(bytes);
        if (text != null) {
            text(text, null, attachment);
        } else if (!attachment.isImage()) {
            unreadable(attachment);
        }
    }

    /** @param detections what was found already; null if nobody has looked */
    private void text(String text, List<Detection> detections, Attachment attachment) {
        if (text == null || text.isEmpty()) {
            return;
        }
        var manner = attachment.isReplaceable() ? Manner.PROSE : Manner.FIXED;
        var scope = attachment.scope().by(Role.TOOL);
        var slot = new Slot.File(attachment);
        var site = new Site(scope.place(), "", text, manner, Role.TOOL, slot);
        if (detections != null) {
            site.read(detections);
        }
        draft.add(site, scope, true);
    }

    private void image(MediaReading reading, Attachment attachment) {
        boolean painted = reading.repainted() != null && attachment.isChangeable();
        for (var found : reading.detections()) {
            boolean stays = !painted || draft.policy.images() == Action.BLOCK;
            var action = found.action() == Action.REDACT && stays ? Action.BLOCK : found.action();
            draft.report.add(found.entity(), attachment.scope().place(), action);
        }
        if (painted) {
            var type = reading.mediaType() == null ? attachment.mediaType() : reading.mediaType();
            attachment.replace(type, reading.repainted());
        }
        if (reading.caption() != null) {
            // Only judged: what is personal in it has been dealt with in the image.
            var scope = attachment.scope();
            var site = new Site(scope.place(), "", reading.caption(), Manner.PROSE, Role.TOOL, attachment.holder());
            scope.turn().sites().add(site);
        }
    }

    private void unreadable(Attachment attachment) {
        draft.report.add(Violation.UNREADABLE, attachment.scope().place(), draft.policy.unreadable());
    }
}
