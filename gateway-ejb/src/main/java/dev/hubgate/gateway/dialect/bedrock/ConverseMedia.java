package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.Media;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.failure.Failure;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes images and documents, as bytes: what is elsewhere was fetched before. What lies in S3 is not pointed at, since
 * Bedrock would read it with the credential of whoever pays, who is not always the caller.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html">Bedrock's limits</a>
 */
final class ConverseMedia {

    /** 3.75 MB. */
    private static final long MAX_IMAGE_BYTES = 3_932_160;
    /** 4.5 MB. */
    private static final long MAX_DOCUMENT_BYTES = 4_718_592;

    private static final Map<String, String> IMAGES = Map.of(
            "image/png", "png",
            "image/jpeg", "jpeg",
            "image/jpg", "jpeg",
            "image/gif", "gif",
            "image/webp", "webp");
    private static final Map<String, String> DOCUMENTS = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("text/csv", "csv"),
            Map.entry("application/csv", "csv"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("text/html", "html"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/markdown", "md"));
    private static final Set<String> DOCUMENT_FORMATS = Set.copyOf(DOCUMENTS.values());

    private final String provider;
    private int documents;

    ConverseMedia(String provider) {
        this.provider = provider;
    }

    /** An image's block. */
    ObjectNode image(Media media, String path) {
        var image = Json.object();
        image.put("format", imageFormat(media, path));
        image.set("source", source(media, MAX_IMAGE_BYTES, "An image may have at most 3.75 MB.", path));
        return Json.object().set("image", image);
    }

    /** A file's block: a document with a neutral name, since the model might take another for an order; or an image. */
    ObjectNode file(Part.File file, String path) {
        if (file.media() instanceof Media.Inline inline && isImage(inline)) {
            return image(inline, path);
        }
        var document = Json.object();
        document.put("format", documentFormat(file, path));
        document.put("name", "document-" + ++documents);
        document.set("source", source(file.media(), MAX_DOCUMENT_BYTES, "A document may have at most 4.5 MB.", path));
        return Json.object().set("document", document);
    }

    private ObjectNode source(Media media, long most, String tooLarge, String path) {
        return switch (media) {
            case Media.Inline inline -> {
                if (inline.base64().isEmpty()) {
                    throw refused(path, "It is empty.");
                }
                if (inline.base64().length() / 4L * 3 > most) {
                    throw refused(path, tooLarge);
                }
                yield Json.object().put("bytes", inline.base64());
            }
            case Media.Remote ignored -> throw refused(path, "It takes bytes, and nothing that is pointed at.");
            case Media.Stored ignored -> throw refused(path, "Files that OpenAI keeps are not known there.");
        };
    }

    private String imageFormat(Media media, String path) {
        var format = media instanceof Media.Inline inline ? IMAGES.get(type(inline)) : null;
        if (format == null && media instanceof Media.Inline) {
            throw refused(path, "An image must be a PNG, JPEG, GIF or WebP.");
        }
        return format;
    }

    private String documentFormat(Part.File file, String path) {
        var format = file.media() instanceof Media.Inline inline ? DOCUMENTS.get(type(inline)) : null;
        if (format == null && file.filename() != null) {
            format = byExtension(file.filename());
        }
        if (format == null && file.media() instanceof Media.Inline) {
            throw refused(path, "A document must be one of pdf, csv, doc, docx, xls, xlsx, html, txt, md.");
        }
        return format;
    }

    private static boolean isImage(Media.Inline inline) {
        return type(inline).startsWith("image/");
    }

    private static String type(Media.Inline inline) {
        return inline.mediaType().toLowerCase(Locale.ROOT);
    }

    /** @return null if it says nothing */
    private static String byExtension(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "htm" -> "html";
            case "markdown" -> "md";
            default -> DOCUMENT_FORMATS.contains(extension) ? extension : null;
        };
    }

    private RuntimeException refused(String path, String why) {
        return Failure.unsupported(path, provider, why).exception();
    }
}
