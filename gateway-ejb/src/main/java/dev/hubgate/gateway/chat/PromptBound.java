package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An upper bound on the input tokens of a request.
 *
 * <p>Every tokenizer in use makes at most one token of a byte of text, so the bytes of what a message says bound what it
 * costs, with a few tokens for the message itself. Tools, schemas and whatever else a provider may show to the model count
 * with the size of their JSON. Media is counted apart: its base64 is no text, and a link says nothing of its size.
 */
final class PromptBound {

    /** What providers put around a message: OpenAI says three or four, others up to about ten. */
    private static final long MESSAGE_TOKENS = 12;
    /** What some models are told before anything else; xAI's were seen to count up to about 160. */
    private static final long PREAMBLE_TOKENS = 400;
    /** What a model is told of how to call tools, besides the tools: Anthropic's table goes up to about 700. */
    private static final long TOOLS_PREAMBLE_TOKENS = 1_000;
    /** The dearest image of a vendor's table: gpt-4o-mini, high detail, eight tiles (2,833 + 8 × 5,667), rounded up. */
    static final long IMAGE_TOKENS = 50_000;
    /** What is only pointed at may be as long as the model can take; the model's own window bounds it further. */
    static final long UNSEEN_TOKENS = 2_000_000;
    /** A token of audio stands for at least 50 ms, which is more than 30 bytes in any codec that providers take. */
    private static final long AUDIO_BYTES_PER_TOKEN = 30;

    private static final long BYTES_PER_TOKEN = 4;

    /** A schema may have to be asked for by a tool. */
    private static final Set<String> TOOLS = Set.of("tools", "functions", "response_format");

    private PromptBound() {}

    /** About how many tokens of the prompt are the client's own: media as large as usual, not as it could be. */
    static long guess(ChatRequest request) {
        long bytes = request.promptBound() - PREAMBLE_TOKENS;
        long tokens = 0;
        for (var message : request.messages()) {
            for (var part : message.content()) {
                bytes -= UsualMedia.boundOf(part);
                tokens += UsualMedia.tokensOf(part);
            }
        }
        if (request.options().has(Option.WEB_SEARCH_OPTIONS)) {
            bytes -= UNSEEN_TOKENS;
        }
        return tokens + Math.ceilDiv(Math.max(0, bytes), BYTES_PER_TOKEN);
    }

    static long of(ObjectNode body) {
        long bound = PREAMBLE_TOKENS + (speaksOfTools(body) ? TOOLS_PREAMBLE_TOKENS : 0);
        for (var field : body.properties()) {
            if (field.getKey().equals("web_search_options") && !field.getValue().isNull()) {
                // What is found is read by the model too.
                bound += UNSEEN_TOKENS;
            }
            if (field.getKey().equals("messages")) {
                for (var message : field.getValue()) {
                    bound += MESSAGE_TOKENS + text(message);
                }
            } else if (field.getValue().isContainer()) {
                bound += Json.length(field.getValue());
            } else if (field.getValue().isString() && !field.getKey().equals("model")) {
                bound += utf8Length(field.getValue().stringValue());
            }
        }
        return bound;
    }

    /** Where calls are in the history and no tools with it, a dialect may have to name them itself. */
    private static boolean speaksOfTools(ObjectNode body) {
        if (TOOLS.stream().anyMatch(name -> Json.field(body, name) != null)) {
            return true;
        }
        for (var message : body.path("messages")) {
            if (message.has("tool_calls") || message.has("function_call")) {
                return true;
            }
        }
        return false;
    }

    /** Bytes of all that is said below a node, field names included, since in arguments and results these are said too. */
    private static long text(JsonNode node) {
        if (node.isString()) {
            return utf8Length(node.stringValue());
        }
        if (!node.isContainer()) {
            return node.toString().length();
        }
        if (node instanceof ObjectNode object) {
            return ofObject(object);
        }
        long bytes = 0;
        for (var child : node) {
            bytes += text(child);
        }
        return bytes;
    }

    /** What stands beside an image or a sound is said all the same, whatever the provider makes of it. */
    private static long ofObject(ObjectNode object) {
        long bytes = 0;
        for (var field : object.properties()) {
            var value = field.getValue();
            bytes += switch (field.getKey()) {
                case "image_url" -> IMAGE_TOKENS;
                case "input_audio" -> audio(value);
                case "video_url", "audio_url", "document_url", "file_url", "file_id" -> UNSEEN_TOKENS;
                case "file_data" -> file(value);
                // Names that every message or part has, and that no model sees.
                case "role", "content", "type", "text" -> text(value);
                default -> utf8Length(field.getKey()) + text(value);
            };
        }
        return bytes;
    }

    /** A few bytes of a PDF may be a page, and a page some thousand tokens; of a text each byte counts. */
    private static long file(JsonNode data) {
        var text = data.isString() && data.stringValue().startsWith("data:text/");
        return text ? text(data) : UNSEEN_TOKENS;
    }

    private static long audio(JsonNode audio) {
        var data = audio.isObject() ? Json.field(audio, "data") : null;
        long chars = data != null && data.isString() ? utf8Length(data.stringValue()) : 0;
        return text(audio) - chars + chars / AUDIO_BYTES_PER_TOKEN;
    }

    private static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Half of a pair counts two, so that both halves make the four bytes of their character.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
