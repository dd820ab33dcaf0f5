package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Media;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is said as Anthropic's content blocks. Blocks without anything but white space are refused there: left out. */
final class AnthropicParts {

    private static final int MAX_TITLE_CHARS = 500;
    private static final String PDF = "application/pdf";
    private static final Map<String, String> IMAGES = Map.of(
            "image/jpeg", "image/jpeg",
            "image/jpg", "image/jpeg",
            "image/png", "image/png",
            "image/gif", "image/gif",
            "image/webp", "image/webp");

    private final String provider;
    private final boolean urls;

    AnthropicParts(String provider, boolean urls) {
        this.provider = provider;
        this.urls = urls;
    }

    /** Text alone. */
    void texts(List<Part> parts, String path, ArrayNode blocks) {
        for (int i = 0; i < parts.size(); i++) {
            var at = path + ".content[" + i + "]";
            switch (parts.get(i)) {
                case Part.Text text -> text(text, at, blocks);
                case Part.Refusal refusal -> text(new Part.Text(refusal.text()), at, blocks);
                default -> throw refused(at, "Here it takes text alone.");
            }
        }
    }

    /** Text, images and files. */
    void all(List<Part> parts, String path, ArrayNode blocks) {
        for (int i = 0; i < parts.size(); i++) {
            var at = path + ".content[" + i + "]";
            switch (parts.get(i)) {
                case Part.Text text -> text(text, at, blocks);
                case Part.Refusal refusal -> text(new Part.Text(refusal.text()), at, blocks);
                case Part.Image image -> image(image, at, blocks);
                case Part.File file -> file(file, at, blocks);
                case Part.Audio ignored -> throw refused(at, "It does not hear.");
                case Part.Opaque ignored -> throw refused(at, "It has no such part.");
            }
        }
    }

    private void text(Part.Text part, String path, ArrayNode blocks) {
        if (!part.text().isBlank()) {
            var block = blocks.addObject().put("type", "text").put("text", part.text());
            CacheControl.copy(part.extras(), block, path, provider);
        }
    }

    private void image(Part.Image image, String path, ArrayNode blocks) {
        var block = blocks.addObject().put("type", "image");
        var source = block.putObject("source");
        switch (image.media()) {
            case Media.Inline inline -> {
                var type = IMAGES.get(inline.mediaType());
                if (type == null) {
                    throw refused(path, "It takes images of type jpeg, png, gif and webp.");
                }
                base64(source, type, inline.base64());
            }
            case Media.Remote remote -> url(source, remote, path);
            case Media.Stored ignored -> throw refused(path, "It does not have this file.");
        }
        CacheControl.copy(image.extras(), block, path, provider);
    }

    private void file(Part.File file, String path, ArrayNode blocks) {
        var block = blocks.addObject().put("type", "document");
        var source = block.putObject("source");
        switch (file.media()) {
            case Media.Inline inline when inline.mediaType().equals(PDF) -> base64(source, PDF, inline.base64());
            case Media.Inline inline
            when inline.mediaType().startsWith("text/") ->
                source.put("type", "text").put("media_type", "text/plain").put("data", decoded(inline.base64(), path));
            case Media.Inline ignored -> throw refused(path, "It takes files that are PDF or text.");
            case Media.Remote remote -> url(source, remote, path);
            case Media.Stored ignored -> throw refused(path, "It does not have this file.");
        }
        var title = file.filename();
        if (title != null && !title.isBlank()) {
            block.put("title", title.length() > MAX_TITLE_CHARS ? title.substring(0, MAX_TITLE_CHARS) : title);
        }
        CacheControl.copy(file.extras(), block, path, provider);
    }

    private static void base64(ObjectNode source, String mediaType, String data) {
        source.put("type", "base64").put("media_type", mediaType).put("data", data);
    }

    private void url(ObjectNode source, Media.Remote remote, String path) {
        if (!urls || !remote.url().startsWith("https://")) {
            throw refused(path, urls ? "It fetches https URLs alone." : "It fetches nothing by itself.");
        }
        source.put("type", "url").put("url", remote.url());
    }

    private String decoded(String base64, String path) {
        try {
            var bytes = Base64.getMimeDecoder().decode(base64);
            if (Json.isUtf8(bytes)) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            // Said below, without a word of what was there.
        }
        throw refused(path, "A file of text must be base64 of UTF-8.");
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
