package dev.hubgate.gateway.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what a message says. */
final class PartReader {

    private static final Set<String> TEXT = Set.of("type", "text");
    private static final Set<String> IMAGE = Set.of("type", "image_url");
    private static final Set<String> AUDIO = Set.of("type", "input_audio");
    private static final Set<String> FILE = Set.of("type", "file");
    private static final Set<String> IN_IMAGE = Set.of("url", "detail");
    private static final Set<String> IN_AUDIO = Set.of("data", "format");
    private static final Set<String> IN_FILE = Set.of("file_data", "file_url", "file_id", "filename");
    private static final int MAX_URL_CHARS = 8_192;

    private PartReader() {}

    /** The content of a message: a string, an array of parts, or nothing. */
    static List<Part> content(Fields message) {
        var content = message.get("content");
        if (content == null) {
            return List.of();
        }
        if (content.isString()) {
            return List.of(new Part.Text(content.stringValue()));
        }
        if (!content.isArray()) {
            throw message.wrong("content", "a string or an array of parts");
        }
        var array = message.array("content");
        var parts = new ArrayList<Part>(array.size());
        for (int i = 0; i < array.size(); i++) {
            parts.add(part(message, array.get(i), i));
        }
        return parts;
    }

    private static Part part(Fields message, JsonNode node, int index) {
        if (node.isString()) {
            // Not in OpenAI's reference, but some clients send it and some providers take it.
            return new Part.Text(node.stringValue());
        }
        var part = message.element("content", message.array("content"), index);
        return switch (part.requiredText("type", 100)) {
            case "text" -> new Part.Text(part.string("text"), Extras.of(part.json(), TEXT));
            case "refusal" -> new Part.Refusal(part.string("refusal"));
            case "image_url" -> image(part);
            case "input_audio" -> audio(part);
            case "file" -> file(part);
            default -> new Part.Opaque(part.json());
        };
    }

    private static Part image(Fields part) {
        var extras = Extras.of(part.json(), IMAGE, "image_url", IN_IMAGE);
        if (part.required("image_url").isString()) {
            return new Part.Image(media(part, "image_url"), null, extras);
        }
        var image = part.requiredObject("image_url");
        return new Part.Image(media(image, "url"), image.optionalText("detail"), extras);
    }

    private static Media media(Fields holder, String name) {
        var media = Media.of(holder.string(name));
        if (media instanceof Media.Remote remote && (remote.url().length() > MAX_URL_CHARS || !isUrl(remote.url()))) {
            throw holder.wrong(name, "an http or https URL or a data URL with base64");
        }
        return media;
    }

    /** Anything with a scheme: what may be fetched is decided where it is fetched, and some providers have their own. */
    private static boolean isUrl(String text) {
        int colon = text.indexOf("://");
        return colon > 0 && colon < 12 && text.chars().limit(colon).allMatch(c -> Character.isLetterOrDigit(c));
    }

    private static Part audio(Fields part) {
        var audio = part.requiredObject("input_audio");
        return new Part.Audio(
                audio.requiredText("format", 40),
                audio.string("data"),
                Extras.of(part.json(), AUDIO, "input_audio", IN_AUDIO));
    }

    private static Part file(Fields part) {
        var file = part.requiredObject("file");
        var filename = file.optionalText("filename");
        var extras = Extras.of(part.json(), FILE, "file", IN_FILE);
        if (file.get("file_data") != null) {
            var data = file.string("file_data");
            var media = data.startsWith("data:") || data.contains("://")
                    ? Media.of(data)
                    : new Media.Inline("application/pdf", data);
            return new Part.File(media, filename, extras);
        }
        if (file.get("file_url") != null) {
            return new Part.File(media(file, "file_url"), filename, extras);
        }
        return new Part.File(new Media.Stored(file.requiredText("file_id", 512)), filename, extras);
    }
}
