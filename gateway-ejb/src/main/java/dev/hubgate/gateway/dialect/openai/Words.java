package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.FinishReason;
import dev.hubgate.gateway.dialect.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The many words of providers for the same thing. */
final class Words {

    private Words() {}

    /**
     * Why a reply ended.
     *
     * @return null if it has not ended, or ended in an error
     */
    static FinishReason finish(String reason) {
        return switch (reason) {
            case null -> null;
            // Some say so in every chunk but the last.
            case "", "null" -> null;
            case "length", "max_tokens", "model_length", "max_output_tokens" -> FinishReason.LENGTH;
            // How the client wants to hear it is not the provider's to say.
            case "tool_calls", "tool_use", "tool_call", "function_call" -> FinishReason.TOOL_CALLS;
            case "content_filter", "content-filter", "safety", "sensitive" -> FinishReason.CONTENT_FILTER;
            case "error", "insufficient_system_resource", "network_error" -> null;
            default -> FinishReason.STOP;
        };
    }

    /** Whether a choice says that it ended because the provider failed. */
    static boolean failed(String reason) {
        return "error".equals(reason)
                || "insufficient_system_resource".equals(reason)
                || "network_error".equals(reason);
    }

    /** The text of a message or a delta: a string, or parts of which some are text. */
    static String content(JsonNode said) {
        var content = said.get("content");
        if (content == null || content.isNull()) {
            return "";
        }
        if (content.isString()) {
            return content.stringValue();
        }
        var text = new StringBuilder();
        content.forEach(part -> text.append(WireJson.textOrEmpty(part, "text")));
        return text.toString();
    }

    /** Reasoning that can be read, under whichever name it comes. */
    static String thought(JsonNode said) {
        for (var name : new String[] {"reasoning_content", "reasoning"}) {
            var text = WireJson.text(said, name);
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        var content = said.get("content");
        if (content == null || !content.isArray()) {
            return "";
        }
        var thought = new StringBuilder();
        for (var part : content) {
            if (part.get("thinking") instanceof ArrayNode thinking) {
                thinking.forEach(piece -> thought.append(WireJson.textOrEmpty(piece, "text")));
            } else {
                thought.append(WireJson.textOrEmpty(part, "thinking"));
            }
        }
        return thought.toString();
    }

    /** Sources of what was said, null if there are none. */
    static ArrayNode annotations(JsonNode said) {
        return said.get("annotations") instanceof ArrayNode annotations && !annotations.isEmpty() ? annotations : null;
    }

    /** Arguments as text: some providers send the object itself, and some nothing. */
    static String arguments(JsonNode function) {
        var arguments = function == null ? null : Json.field(function, "arguments");
        if (arguments == null) {
            return "";
        }
        return arguments.isString() ? arguments.stringValue() : arguments.toString();
    }

    /** Sources named beside the answer, as bare URLs, in OpenAI's form of annotations; null if there are none. */
    static ArrayNode citations(JsonNode reply) {
        var citations = reply.get("citations");
        if (citations == null || !citations.isArray() || citations.isEmpty()) {
            return null;
        }
        var annotations = Json.MAPPER.createArrayNode();
        for (var url : citations) {
            if (url.isString()) {
                annotations
                        .addObject()
                        .put("type", "url_citation")
                        .putObject("url_citation")
                        .put("url", url.stringValue())
                        .put("title", "")
                        .put("start_index", 0)
                        .put("end_index", 0);
            }
        }
        return annotations.isEmpty() ? null : annotations;
    }
}
