package dev.hubgate.gateway.chat;

import java.nio.charset.StandardCharsets;

/** Requests of tests, read as the gateway reads them. */
public final class Asked {

    private Asked() {}

    public static ChatRequest chat(String body) {
        return RequestReader.chat(RequestReader.tree(body.getBytes(StandardCharsets.UTF_8)));
    }

    public static EmbeddingRequest embedding(String body) {
        return RequestReader.embedding(RequestReader.tree(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** A short chat with a model, with more fields behind it: each begins with a comma. */
    public static ChatRequest model(String model, String moreFields) {
        return chat("{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]" + moreFields
                + "}");
    }
}
