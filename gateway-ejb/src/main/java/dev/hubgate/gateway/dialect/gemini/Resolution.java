package dev.hubgate.gateway.dialect.gemini;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.failure.Failure;
import java.util.Objects;

/**
 * How sharply images are looked at. From the third generation on each image has its own {@code mediaResolution}; before, one
 * holds for the whole request, so all its images must want the same.
 */
final class Resolution {

    private Resolution() {}

    /** What an image's detail means, null if nothing was said. */
    static String of(Part.Image image, String path, String provider) {
        return switch (image.detail() == null ? "auto" : image.detail()) {
            case "auto" -> null;
            case "low" -> "MEDIA_RESOLUTION_LOW";
            case "high" -> "MEDIA_RESOLUTION_HIGH";
            default ->
                throw Failure.unsupported(path + ".image_url.detail", provider, "It knows low, high and auto.")
                        .exception();
        };
    }

    /** What all images of a request want, null if nothing, or if each has its own. */
    static String ofAll(ChatRequest request, Offer offer) {
        if (GeminiModel.of(offer).isThird()) {
            return null;
        }
        var provider = offer.upstream().name();
        String common = null;
        boolean first = true;
        for (int i = 0; i < request.messages().size(); i++) {
            var parts = request.messages().get(i).content();
            for (int j = 0; j < parts.size(); j++) {
                if (parts.get(j) instanceof Part.Image image) {
                    var path = "messages[" + i + "].content[" + j + "]";
                    var wanted = of(image, path, provider);
                    if (!first && !Objects.equals(wanted, common)) {
                        throw Failure.unsupported(
                                        path + ".image_url.detail",
                                        provider,
                                        "Models before Gemini 3 look at all images of a request alike.")
                                .exception();
                    }
                    common = wanted;
                    first = false;
                }
            }
        }
        return common;
    }
}
