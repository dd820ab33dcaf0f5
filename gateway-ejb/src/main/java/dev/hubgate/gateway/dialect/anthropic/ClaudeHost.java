package dev.hubgate.gateway.dialect.anthropic;

/**
 * Where Claude's Messages are taken, and what is different there.
 *
 * @see <a href="https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude/use-claude">Claude on Vertex</a>
 */
public enum ClaudeHost {
    /** Anthropic's own API: the model stands in the body. */
    ANTHROPIC(null, true, true, true),
    /** Google's Vertex: the model stands in the URL, files come inline, no native schemas and no service tiers. */
    VERTEX("vertex-2023-10-16", false, false, false);

    private final String bodyVersion;
    private final boolean schemas;
    private final boolean urls;
    private final boolean tiers;

    ClaudeHost(String bodyVersion, boolean schemas, boolean urls, boolean tiers) {
        this.bodyVersion = bodyVersion;
        this.schemas = schemas;
        this.urls = urls;
        this.tiers = tiers;
    }

    /** What stands in the body as {@code anthropic_version} in place of the model, null where the model stands there. */
    String bodyVersion() {
        return bodyVersion;
    }

    /** Whether models can be held to a schema here. */
    boolean takesSchemas() {
        return schemas;
    }

    /** Whether images and files may be pointed at. */
    boolean takesUrls() {
        return urls;
    }

    /** Whether a service tier can be chosen. */
    boolean hasTiers() {
        return tiers;
    }
}
