package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An upper bound on the input tokens of a request.
 *
 * <p>Every tokenizer in use makes at most one token of a byte of text, and the names and braces around each message are
 * more bytes than the tokens a provider adds for it; so the size of the body bounds its text. Media is counted apart: its
 * base64 is no text, and a link to it says nothing of its size.
 */
final class PromptBound {

    /** The dearest image of a vendor's table: gpt-4o-mini, high detail, eight tiles (2,833 + 8 × 5,667), rounded up. */
    private static final long IMAGE_TOKENS = 50_000;
    /** A token of audio stands for at least 50 ms, which is more than 30 bytes in any codec that providers take. */
    private static final long AUDIO_BYTES_PER_TOKEN = 30;

    private PromptBound() {}

    static long of(ObjectNode body, int bodyBytes) {
        long bound = bodyBytes;
        for (var message : body.get("messages")) {
            var content = message.get("content");
            if (content != null && content.isArray()) {
                for (var part : content) {
                    bound += media(part);
                }
            }
        }
        return bound;
    }

    /** What a part adds to, or takes off, the size of its text. */
    private static long media(JsonNode part) {
        if (part.get("image_url") instanceof ObjectNode image) {
            return IMAGE_TOKENS - base64Chars(image, "url");
        }
        if (part.get("input_audio") instanceof ObjectNode audio) {
            var chars = base64Chars(audio, "data");
            return chars / AUDIO_BYTES_PER_TOKEN - chars;
        }
        return 0;
    }

    private static long base64Chars(ObjectNode holder, String name) {
        var value = Json.field(holder, name);
        return value != null && value.isString() ? value.stringValue().length() : 0;
    }
}
