package dev.hubgate.gateway.dialect;

import java.util.Locale;

/** What a request may need of a provider, besides its options. */
public enum Feature {
    STREAMING,
    TOOLS,
    CUSTOM_TOOLS,
    TOOL_CHOICE_NONE,
    TOOL_CHOICE_REQUIRED,
    TOOL_CHOICE_NAMED,
    TOOL_CHOICE_ALLOWED,
    JSON_OBJECT,
    JSON_SCHEMA,
    IMAGE_INLINE,
    IMAGE_URL,
    AUDIO_INPUT,
    FILE_INLINE,
    FILE_URL,
    FILE_ID,
    /** Whatever OpenAI's format has or will have that Hubgate does not know. */
    PASS_THROUGH,
    EMBEDDINGS,
    /** Embeddings of inputs that are token numbers. */
    EMBEDDING_TOKENS;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Its name in {@code GET /v1/capabilities}. */
    public String label() {
        return label;
    }
}
