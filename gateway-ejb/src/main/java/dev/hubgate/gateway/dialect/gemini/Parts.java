package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Media;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.failure.Failure;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the user says and shows. */
record Parts(GoogleApi api, GeminiModel model, String provider) {

    void write(List<Part> content, String path, ArrayNode to) {
        for (int j = 0; j < content.size(); j++) {
            var part = content.get(j);
            if (!(part instanceof Part.Text text) || !text.text().isEmpty()) {
                to.add(part(part, path + ".content[" + j + "]"));
            }
        }
    }

    /** @throws dev.hubgate.gateway.failure.FailureException naming the path if it cannot be said to this model */
    ObjectNode part(Part part, String path) {
        return switch (part) {
            case Part.Text text -> Json.object().put("text", text.text());
            case Part.Refusal refusal -> Json.object().put("text", refusal.text());
            case Part.Image image -> image(image, path);
            case Part.Audio audio -> inline(audio(audio.format(), path), audio.base64());
            case Part.File file -> media(file.media(), MediaTypes.PDF, path);
            case Part.Opaque ignored ->
                throw Failure.unsupported(path, provider).exception();
        };
    }

    private ObjectNode image(Part.Image image, String path) {
        var part = media(image.media(), MediaTypes.JPEG, path);
        var resolution = Resolution.of(image, path, provider);
        if (resolution != null && model.isThird()) {
            part.putObject("mediaResolution").put("level", resolution);
        }
        return part;
    }

    /** @param otherwise the type of what a URL that does not tell points at */
    private ObjectNode media(Media media, String otherwise, String path) {
        return switch (media) {
            case Media.Inline inline -> inline(known(inline.mediaType(), path), inline.base64());
            case Media.Remote remote
            when api.takesUrls() -> {
                var part = Json.object();
                part.putObject("fileData")
                        .put("mimeType", MediaTypes.ofUrl(remote.url(), otherwise))
                        .put("fileUri", remote.url());
                yield part;
            }
            case Media.Remote ignored ->
                throw Failure.unsupported(path, provider, "It takes no URL.").exception();
            case Media.Stored ignored ->
                throw Failure.unsupported(path, provider).exception();
        };
    }

    private static ObjectNode inline(String mediaType, String base64) {
        var part = Json.object();
        part.putObject("inlineData").put("mimeType", mediaType).put("data", base64);
        return part;
    }

    private String known(String mediaType, String path) {
        var known = MediaTypes.known(mediaType);
        if (known == null) {
            throw Failure.unsupported(path, provider, "It does not take media of this type.")
                    .exception();
        }
        return known;
    }

    private String audio(String format, String path) {
        var mediaType = MediaTypes.ofSound(format);
        if (mediaType == null) {
            throw Failure.unsupported(
                            path + ".input_audio.format", provider, "It takes wav, mp3, aiff, aac, ogg and flac.")
                    .exception();
        }
        return mediaType;
    }
}
