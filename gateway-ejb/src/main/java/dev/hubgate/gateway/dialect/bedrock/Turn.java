package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one side says until the other does, whatever number of messages that is: Bedrock wants both by turns. Results of tools
 * come before anything else.
 */
final class Turn {

    static final String USER = "user";
    static final String ASSISTANT = "assistant";
    private static final int MAX_IMAGES = 20;
    private static final int MAX_DOCUMENTS = 5;

    private final String role;
    private final ArrayNode results = Json.MAPPER.createArrayNode();
    private final ArrayNode content = Json.MAPPER.createArrayNode();
    private final List<String> documents = new ArrayList<>();
    private int images;
    private boolean hasText;

    Turn(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    boolean isEmpty() {
        return results.isEmpty() && content.isEmpty();
    }

    /** Where results of tools go. */
    ArrayNode results() {
        return results;
    }

    /** Where all else goes. */
    ArrayNode content() {
        return content;
    }

    /** Text that is more than white space; other is refused by the models, and says nothing. */
    void text(String text) {
        if (!text.isBlank()) {
            content.addObject().put("text", text);
            hasText = true;
        }
    }

    /** An image or a document. */
    void media(ObjectNode block, String path, String provider) {
        content.add(block);
        if (block.has("image")) {
            images++;
        } else {
            documents.add(block.get("document").get("name").stringValue());
        }
        if (images > MAX_IMAGES || documents.size() > MAX_DOCUMENTS) {
            throw Failure.unsupported(path, provider, "A turn may have at most 20 images and 5 documents.")
                    .exception();
        }
    }

    /** The last text, which a model is to go on with, must not end in white space. */
    void stripEnd() {
        if (!content.isEmpty()
                && content.get(content.size() - 1) instanceof ObjectNode last
                && last.get("text") != null) {
            last.put("text", last.get("text").stringValue().stripTrailing());
        }
    }

    /** As it goes out. A document must have text beside it, so its name is said where nothing else is. */
    ObjectNode json() {
        var all = Json.MAPPER.createArrayNode().addAll(results).addAll(content);
        if (!documents.isEmpty() && !hasText) {
            all.addObject().put("text", String.join(", ", documents));
        }
        var json = Json.object().put("role", role);
        json.set("content", all);
        return json;
    }
}
