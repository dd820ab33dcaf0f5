package dev.hubgate.gateway.dialect.openai;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.store.audit.RequestRecord.Usage;
import tools.jackson.databind.JsonNode;

/** Guesses usage where a provider did not say, by the rule of thumb of four characters a token. */
final class Estimate {

    private static final int CHARS_PER_TOKEN = 4;

    private Estimate() {}

    /** @param producedChars characters of text and arguments that came */
    static Usage of(ModelRequest request, long producedChars) {
        return Usage.ofText(
                Math.ceilDiv(request.promptBound(), CHARS_PER_TOKEN),
                Math.ceilDiv(producedChars, CHARS_PER_TOKEN),
                "estimated");
    }

    /** Characters of all strings in a message or delta: content, reasoning, names and arguments of calls. */
    static long textChars(JsonNode node) {
        if (node.isString()) {
            return node.stringValue().length();
        }
        long chars = 0;
        for (var child : node) {
            chars += textChars(child);
        }
        return chars;
    }
}
