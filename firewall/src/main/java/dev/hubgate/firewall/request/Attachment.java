package dev.hubgate.firewall.request;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An image, a sound or a document in a request.
 *
 * @param scope where it stands
 * @param holder the string with its bytes, or its address
 * @param asUrl whether that string is a data URL or an address, so that a data URL may stand there
 * @param mediaType what it is said to be; empty if nothing is said
 * @param isChangeable whether anything can be put in its place
 */
record Attachment(Scope scope, Slot holder, boolean asUrl, String mediaType, boolean isChangeable) {

    private static final List<String> TYPES = List.of("media_type", "mimeType", "mime_type");

    Attachment(Scope scope, Slot holder, boolean asUrl, String mediaType) {
        this(scope, holder, asUrl, mediaType, true);
    }

    Attachment unchangeable() {
        return new Attachment(scope, holder, asUrl, mediaType, false);
    }

    /** Whether it may be an image by what is said. */
    boolean isImage() {
        return mediaType.isEmpty() || mediaType.startsWith("image/") || mediaType.equals("application/octet-stream");
    }

    boolean isText() {
        return mediaType.startsWith("text/")
                || mediaType.endsWith("json")
                || mediaType.endsWith("xml")
                || mediaType.endsWith("yaml");
    }

    /** Whether its text can be replaced by another. */
    boolean isReplaceable() {
        return isChangeable && (isText() || scope.part() != null);
    }

    /** Puts other bytes in, of the same kind or of another. */
    void replace(String type, byte[] bytes) {
        holder.set(asUrl ? Encoded.url(type, bytes) : Encoded.base64(bytes));
        if (!asUrl && holder instanceof Slot.Member member) {
            for (var name : TYPES) {
                if (member.object().has(name)) {
                    member.object().put(name, type);
                }
            }
        }
    }

    /** Puts a text in: into a file of text, or in the place of the whole part. */
    void replace(String text) {
        if (isText()) {
            replace(mediaType, text.getBytes(StandardCharsets.UTF_8));
        } else {
            scope.part().becomes(text);
        }
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Attachment[" + scope.place() + ", " + mediaType + "]";
    }
}
