package dev.hubgate.firewall.request;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An element of a message's content. One that cannot be redacted, such as a PDF, is replaced by one of text. */
record Part(Tree tree, ArrayNode content, int index) {

    void becomes(String text) {
        var type = content.get(index).path("type").asString("");
        var part = content.objectNode();
        if (type.startsWith("input_")) {
            part.put("type", "input_text");
        } else if (!type.isEmpty()) {
            part.put("type", "text");
        }
        content.set(index, part.put("text", text));
        tree.change();
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "Part[" + index + "]";
    }

    static Part of(Tree tree, ArrayNode content, int index) {
        return content.get(index) instanceof ObjectNode ? new Part(tree, content, index) : null;
    }
}
