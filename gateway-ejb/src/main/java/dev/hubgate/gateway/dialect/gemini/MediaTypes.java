package dev.hubgate.gateway.dialect.gemini;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Media that Gemini models take.
 *
 * @see <a href="https://ai.google.dev/gemini-api/docs/file-input-methods">file input methods</a>
 */
final class MediaTypes {

    static final String PDF = "application/pdf";
    static final String JPEG = "image/jpeg";

    private static final Set<String> KNOWN = Set.of(
            "image/png",
            JPEG,
            "image/webp",
            "image/heic",
            "image/heif",
            "image/gif",
            "image/avif",
            "image/bmp",
            PDF,
            "application/json",
            "application/rtf",
            "text/plain",
            "text/html",
            "text/css",
            "text/csv",
            "text/xml",
            "text/rtf",
            "text/markdown",
            "text/javascript",
            "audio/wav",
            "audio/mp3",
            "audio/mpeg",
            "audio/aiff",
            "audio/aac",
            "audio/ogg",
            "audio/flac",
            "audio/m4a",
            "audio/mp4",
            "audio/webm",
            "audio/opus",
            "audio/pcm",
            "video/mp4",
            "video/mpeg",
            "video/mov",
            "video/quicktime",
            "video/avi",
            "video/x-flv",
            "video/mpg",
            "video/webm",
            "video/wmv",
            "video/3gpp");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "image/jpg", JPEG,
            "audio/x-wav", "audio/wav",
            "audio/wave", "audio/wav",
            "text/md", "text/markdown",
            "application/xml", "text/xml",
            "application/x-pdf", PDF);
    private static final Map<String, String> SOUNDS = Map.of(
            "wav", "audio/wav",
            "mp3", "audio/mp3",
            "aiff", "audio/aiff",
            "aac", "audio/aac",
            "ogg", "audio/ogg",
            "flac", "audio/flac");
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", JPEG),
            Map.entry("jpeg", JPEG),
            Map.entry("webp", "image/webp"),
            Map.entry("gif", "image/gif"),
            Map.entry("heic", "image/heic"),
            Map.entry("heif", "image/heif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("avif", "image/avif"),
            Map.entry("pdf", PDF),
            Map.entry("txt", "text/plain"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("csv", "text/csv"),
            Map.entry("md", "text/markdown"),
            Map.entry("xml", "text/xml"),
            Map.entry("json", "application/json"),
            Map.entry("wav", "audio/wav"),
            Map.entry("mp3", "audio/mp3"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("mov", "video/mov"),
            Map.entry("webm", "video/webm"));

    private MediaTypes() {}

    /** Google's name for a media type, null if it does not take it. */
    static String known(String mediaType) {
        var lower = mediaType.toLowerCase(Locale.ROOT);
        var name = OTHER_NAMES.getOrDefault(lower, lower);
        return KNOWN.contains(name) ? name : null;
    }

    /** The media type of a sound in OpenAI's word for its format, null if Google does not take it. */
    static String ofSound(String format) {
        return SOUNDS.get(format.toLowerCase(Locale.ROOT));
    }

    /** What a URL's ending says, for Vertex must be told; it looks at the bytes itself where they are something else. */
    static String ofUrl(String url, String otherwise) {
        int end = url.length();
        for (char stop : new char[] {'?', '#'}) {
            int at = url.indexOf(stop);
            end = at >= 0 && at < end ? at : end;
        }
        int dot = url.lastIndexOf('.', end - 1);
        return dot < 0
                ? otherwise
                : ENDINGS.getOrDefault(url.substring(dot + 1, end).toLowerCase(Locale.ROOT), otherwise);
    }
}
