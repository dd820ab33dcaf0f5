package dev.hubgate.gateway.dialect.gemini;

/**
 * The two places where Google offers the same models, and in what their formats differ.
 *
 * @see <a href="https://ai.google.dev/api/generate-content">Gemini API</a>
 * @see <a href="https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/inference">Vertex AI</a>
 */
enum GoogleApi {
    GEMINI(true, false, true, false),
    VERTEX(false, true, false, true);

    private final boolean callIds;
    private final boolean urls;
    private final boolean ownFields;
    private final boolean labels;

    GoogleApi(boolean callIds, boolean urls, boolean ownFields, boolean labels) {
        this.callIds = callIds;
        this.urls = urls;
        this.ownFields = ownFields;
        this.labels = labels;
    }

    /** Whether calls and their results may have ids. */
    boolean takesCallIds() {
        return callIds;
    }

    /** Whether it fetches what a URL points at. */
    boolean takesUrls() {
        return urls;
    }

    /** Whether it knows {@code serviceTier} and {@code includeServerSideToolInvocations}. */
    boolean takesTierAndMixedTools() {
        return ownFields;
    }

    /** Whether a request can be labelled. */
    boolean takesLabels() {
        return labels;
    }
}
