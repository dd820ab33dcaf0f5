package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Offer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Mistral wants otherwise: ids of calls of nine letters and digits, files as {@code document_url}, sounds as bare base64,
 * parameters in every tool.
 *
 * @see <a href="https://docs.mistral.ai/api/">Mistral's reference</a>
 */
final class MistralBody {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{9}");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_CHARS = 9;

    private MistralBody() {}

    static void rewrite(ObjectNode body, ChatRequest request, Offer offer) {
        for (var message : body.get("messages")) {
            rewrite((ObjectNode) message);
        }
        for (var tool : body.path("tools")) {
            if (tool.get("function") instanceof ObjectNode function && !function.has("parameters")) {
                function.putObject("parameters").put("type", "object").putObject("properties");
            }
        }
    }

    private static void rewrite(ObjectNode message) {
        // In messages of other roles fields of these names are the client's own, and may hold anything.
        var role = message.get("role").stringValue();
        if (role.equals("tool")) {
            message.put("tool_call_id", nine(message.get("tool_call_id").stringValue()));
        }
        if (role.equals("assistant") && message.get("tool_calls") instanceof ArrayNode calls) {
            calls.forEach(
                    call -> ((ObjectNode) call).put("id", nine(call.get("id").stringValue())));
        }
        if (message.get("content") instanceof ArrayNode parts) {
            for (int i = 0; i < parts.size(); i++) {
                parts.set(i, part(parts.get(i)));
            }
        }
    }

    private static JsonNode part(JsonNode part) {
        return switch (part.get("type").stringValue()) {
            case "file" -> file(part.get("file"));
            case "input_audio" ->
                Json.object()
                        .put("type", "input_audio")
                        .set("input_audio", part.get("input_audio").get("data"));
            case "refusal" -> Json.object().put("type", "text").set("text", part.get("refusal"));
            default -> part;
        };
    }

    private static JsonNode file(JsonNode file) {
        var data = file.get("file_data");
        var document = Json.object().put("type", "document_url");
        document.set("document_url", data == null ? file.get("file_url") : data);
        if (file.get("filename") != null) {
            document.set("document_name", file.get("filename"));
        }
        return document;
    }

    /** Always the same for the same id, so that calls and results still belong together. */
    static String nine(String id) {
        if (ID.matcher(id).matches()) {
            return id;
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            var made = new StringBuilder(ID_CHARS);
            for (int i = 0; i < ID_CHARS; i++) {
                made.append(ALPHABET.charAt((hash[i] & 0xff) % ALPHABET.length()));
            }
            return made.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
