package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Violation;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Knows the places where images, sounds and documents stand, whole or by their address. */
final class Media {

    private static final Set<String> ADDRESSED =
            Set.of("image_url", "file_url", "video_url", "fileUri", "file_uri", "image");
    private static final Set<String> STORED = Set.of("file_id", "container");
    private static final String PDF = "application/pdf";

    private final Draft draft;
    private final Attachments attachments;

    Media(Draft draft, Attachments attachments) {
        this.draft = draft;
        this.attachments = attachments;
    }

    /**
     * Takes a member that holds one.
     *
     * @param outer the name of the member that holds the object
     * @return whether there is nothing left to be read there
     */
    boolean take(ObjectNode object, String name, String outer, Scope scope) {
        var value = object.get(name);
        if (!value.isString()) {
            return false;
        }
        var text = value.stringValue();
        var slot = new Slot.Member(scope.tree(), object, name);
        if (STORED.contains(name) && text.contains("file")) {
            draft.report.add(Violation.UNREADABLE, scope.place(), draft.policy.unreadable());
            return false; // its name is read as well
        }
        if (Encoded.ofUrl(text) != null) {
            return false; // taken wherever it stands
        }
        if (name.equals("data") || name.equals("file_data")) {
            return takeData(object, name, outer, slot, scope);
        }
        boolean addressed = ADDRESSED.contains(name)
                || (name.equals("url") && (ADDRESSED.contains(outer) || outer.equals("source")));
        return addressed && takeAddress(text, slot, name + outer, scope);
    }

    /** Takes a data URL, wherever it stands. */
    boolean takeUrl(String text, Slot slot, Scope scope) {
        var encoded = Encoded.ofUrl(text);
        if (encoded == null) {
            return false;
        }
        // What it says of its bytes can say more.
        var head = text.substring(0, text.length() - encoded.data().length());
        draft.add(new Site(scope.place(), "", head, Manner.FIXED, scope.role(), slot), scope, true);
        return attachments.read(encoded, new Attachment(scope, slot, true, encoded.mediaType()));
    }

    private boolean takeData(ObjectNode object, String name, String outer, Slot slot, Scope scope) {
        var type = object.path("media_type")
                .asString(object.path("mimeType")
                        .asString(object.path("mime_type").asString("")));
        if (type.isEmpty() && outer.equals("input_audio")) {
            type = "audio/" + object.path("format").asString("");
        }
        if (type.isEmpty() && name.equals("file_data")) {
            type = PDF;
        }
        var source = object.path("type").asString("");
        if (type.isEmpty() || (source.equals("text") && outer.equals("source") && type.startsWith("text/"))) {
            return false;
        }
        type = type.toLowerCase(Locale.ROOT);
        return attachments.read(
                new Encoded(type, object.get(name).stringValue(), true), new Attachment(scope, slot, false, type));
    }

    /** The address is read too; as no placeholder fits into one, what would be taken out blocks. */
    private boolean takeAddress(String text, Slot slot, String names, Scope scope) {
        if (!text.contains("://")) {
            return false;
        }
        draft.add(new Site(scope.place(), "", text, Manner.FIXED, scope.role(), slot), scope, true);
        boolean image = names.contains("image");
        attachments.elsewhere(image, new Attachment(scope, slot, true, image ? "image/*" : ""));
        return true;
    }
}
