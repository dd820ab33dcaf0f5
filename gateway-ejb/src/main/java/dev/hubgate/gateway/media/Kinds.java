package dev.hubgate.gateway.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells from their first bytes what media are, as browsers do: what a server calls them is not worth much. */
final class Kinds {

    /** How files of a kind begin; {@code ?} stands for any byte. */
    private record Beginning(String mediaType, byte[] bytes) {

        Beginning(String mediaType, String bytes) {
            this(mediaType, bytes.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean fits(byte[] media) {
            if (media.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] != '?' && bytes[i] != media[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("image/png", "\u0089PNG\r\n\u001a\n"),
            new Beginning("image/jpeg", "\u00ff\u00d8\u00ff"),
            new Beginning("image/gif", "GIF87a"),
            new Beginning("image/gif", "GIF89a"),
            new Beginning("image/webp", "RIFF????WEBP"),
            new Beginning("image/heic", "????ftyphei"),
            new Beginning("image/heif", "????ftypmif1"),
            new Beginning("image/avif", "????ftypavif"),
            new Beginning("application/pdf", "%PDF-"),
            new Beginning("audio/wav", "RIFF????WAVE"),
            new Beginning("audio/mpeg", "ID3"),
            new Beginning("audio/flac", "fLaC"),
            new Beginning("audio/ogg", "OggS"),
            new Beginning("audio/mp4", "????ftypM4A"),
            new Beginning("video/quicktime", "????ftypqt  "),
            new Beginning("video/mp4", "????ftypiso"),
            new Beginning("video/mp4", "????ftypmp4"),
            new Beginning("video/mp4", "????ftypavc1"),
            new Beginning("video/mp4", "????ftypM4V"),
            new Beginning("video/webm", "\u001aE\u00df\u00a3"));

    private Kinds() {}

    /** The media type; empty for what is not known. */
    static Optional<String> of(byte[] media) {
        return BEGINNINGS.stream()
                .filter(beginning -> beginning.fits(media))
                .map(Beginning::mediaType)
                .findFirst()
                .or(() -> ofAudioFrame(media));
    }

    /** MPEG audio without a tag begins with a frame: eleven bits set, then version, layer, bit rate, sampling rate. */
    private static Optional<String> ofAudioFrame(byte[] media) {
        if (media.length < 4 || (media[0] & 0xff) != 0xff || (media[1] & 0xe0) != 0xe0) {
            return Optional.empty();
        }
        var version = media[1] >> 3 & 3;
        var layer = media[1] >> 1 & 3;
        var bitRate = media[2] >> 4 & 15;
        var samplingRate = media[2] >> 2 & 3;
        if (layer == 1 && version != 1 && bitRate != 0 && bitRate != 15 && samplingRate != 3) {
            return Optional.of("audio/mpeg");
        }
        return layer == 0 && version >= 2 && (media[1] & 0x10) != 0 && (media[2] >> 2 & 15) < 13
                ? Optional.of("audio/aac")
                : Optional.empty();
    }
}
