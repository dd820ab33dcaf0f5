package dev.hubgate.gateway.chat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From bytes to a checked request. Checks what routing and money depend on; the rest is the provider's to judge. */
public final class RequestReader {

    private static final int MAX_MODEL_CHARS = 256;
    private static final int MAX_CHOICES = 128;
    private static final int MAX_TOKENS = 10_000_000;
    private static final Set<String> ROLES = Set.of("developer", "system", "user", "assistant", "tool", "function");

    private RequestReader() {}

    /** @throws dev.hubgate.gateway.failure.FailureException naming the field at fault */
    public static ModelRequest.Chat chat(byte[] bytes) {
        var body = object(bytes);
        var model = Fields.text(body, "model", MAX_MODEL_CHARS);
        checkMessages(Fields.required(body, "messages"));
        var streamed = Fields.flag(body, "stream", "stream");
        var options = Fields.object(body, "stream_options");
        var includeUsage = options != null && Fields.flag(options, "stream_options.include_usage", "include_usage");
        var choices = Fields.integer(body, "n", 1, MAX_CHOICES);
        return new ModelRequest.Chat(
                model,
                body,
                streamed,
                streamed && includeUsage,
                choices == null ? 1 : choices,
                maxTokens(body),
                PromptBound.of(body));
    }

    /** @throws dev.hubgate.gateway.failure.FailureException naming the field at fault */
    public static ModelRequest.Embedding embedding(byte[] bytes) {
        var body = object(bytes);
        var model = Fields.text(body, "model", MAX_MODEL_CHARS);
        var input = Fields.required(body, "input");
        if (!input.isString() && (!input.isArray() || input.isEmpty())) {
            throw Failure.invalid("input", "The field input must be a string or an array that is not empty.")
                    .exception();
        }
        return new ModelRequest.Embedding(model, body, bytes.length);
    }

    private static ObjectNode object(byte[] bytes) {
        if (bytes.length == 0) {
            throw Failure.invalid(null, "The body is empty: send a JSON object.")
                    .exception();
        }
        if (!Json.isUtf8(bytes)) {
            throw Failure.invalid(null, "The body is not valid UTF-8.").exception();
        }
        try {
            if (Json.read(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // The parser's message quotes the input, so only the place is told.
            var at = e.getLocation();
            var where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw Failure.invalid(null, "The body is not valid JSON" + where + ".")
                    .exception();
        }
        throw Failure.invalid(null, "The body must be a JSON object.").exception();
    }

    private static void checkMessages(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw Failure.invalid("messages", "The field messages must be an array that is not empty.")
                    .exception();
        }
        for (int i = 0; i < messages.size(); i++) {
            checkMessage(messages.get(i), "messages[" + i + "]");
        }
    }

    private static void checkMessage(JsonNode message, String path) {
        if (!message.isObject()) {
            throw Failure.invalid(path, "Each message must be an object.").exception();
        }
        var role = Json.field(message, "role");
        if (role == null || !role.isString() || !ROLES.contains(role.stringValue())) {
            var expected = "The role of a message must be one of developer, system, user, assistant, tool.";
            throw Failure.invalid(path + ".role", expected).exception();
        }
        var content = Json.field(message, "content");
        if (content != null && !content.isString() && !content.isArray()) {
            throw Failure.invalid(path + ".content", "The content of a message must be a string or an array.")
                    .exception();
        }
    }

    private static Integer maxTokens(ObjectNode body) {
        var newer = Fields.integer(body, "max_completion_tokens", 1, MAX_TOKENS);
        var older = Fields.integer(body, "max_tokens", 1, MAX_TOKENS);
        if (newer == null || older == null) {
            return newer == null ? older : newer;
        }
        return Math.max(newer, older);
    }
}
